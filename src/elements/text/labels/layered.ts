type Text = string | ((...given: never[]) => string);

/**
 * One set of labels out of several: each text comes from the last layer that has it. The first layer is complete.
 *
 * A page writes layers in plain JavaScript. A text in place of a function is that function's answer, and a function in place
 * of a text is called once for the text. Whatever is neither, a function that throws, and a function that answers no text are
 * told once on the console, and the layer below answers. What is undefined is left out.
 */
export function layered<Texts extends object>([base, ...layers]: readonly Partial<Texts>[]): Texts {
  const texts = { ...base } as Record<string, Text>;
  for (const layer of layers as readonly Readonly<Record<string, unknown>>[]) {
    for (const [name, below] of Object.entries(texts)) {
      const text = layer[name];
      if (text === undefined) continue;
      const answer = guarded(name, typeof text === 'function' ? (text as Answer) : () => text, below);
      texts[name] = typeof below === 'string' ? answer() : answer;
    }
  }
  return texts as Texts;
}

type Answer = (...given: never[]) => unknown;

/** The answers of a label; those of the label below in place of any that is no text. */
function guarded(name: string, text: Answer, below: Text): (...given: never[]) => string {
  let told = false;
  return (...given) => {
    try {
      const answer = text(...given);
      if (typeof answer === 'string') return answer;
      throw new TypeError('It must return a text.');
    } catch (error) {
      if (!told) console.error(`xivo-conference-elements: the label "${name}" failed:`, error);
      told = true;
      return typeof below === 'string' ? below : below(...given);
    }
  };
}
