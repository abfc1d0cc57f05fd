/**
 * Looks up a text for a state, a reason or a command.
 *
 * A language file may be older than the panels that use it. The lookup throws where the file has no text, and the
 * panels show English.
 */
export const oneOf =
  (texts: Readonly<Record<string, string>>) =>
  (asked: string): string => {
    const text = texts[asked];
    if (text === undefined) throw new RangeError(`There is no text for "${asked}".`);
    return text;
  };
