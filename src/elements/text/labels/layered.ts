type Text = string | ((...given: never[]) => string);

/**
 * One set of labels out of several: each text comes from the last layer that has it. The first layer is complete.
 *
 * A page writes layers in plain JavaScript. A text in place of a function is that function's answer; a function that
 * throws, or answers no text, is told once on the console, and the layer below answers.
 */
export function layered<Texts extends object>([base, ...layers]: readonly Partial<Texts>[]): Texts {
  const texts = { ...base } as Record<string, Text>;
  for (const layer of layers as readonly Readonly<Record<string, unknown>>[]) {
    for (const [name, below] of Object.entries(texts)) {
      const text = layer[name];
      if (typeof text === 'function') texts[name] = guarded(name, text as (...given: never[]) => unknown, below);
      else if (typeof text === 'string') texts[name] = typeof below === 'string' ? text : () => text;
    }
  }
  return texts as Texts;
}

function guarded(name: string, text: (...given: never[]) => unknown, below: Text): Text {
  if (typeof below === 'string') return below;
  let told = false;
  return (...given) => {
    try {
      const answer = text(...given);
      if (typeof answer === 'string') return answer;
      throw new TypeError('It must return a text.');
    } catch (error) {
      if (!told) console.error(`xivo-conference-elements: the label "${name}" failed:`, error);
      told = true;
      return below(...given);
    }
  };
}
