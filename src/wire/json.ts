/**
 * JSON of plain data, also on a page where an old library (Prototype.js before 1.7) gives texts and arrays a `toJSON` that
 * writes JSON into JSON: the replacer takes each value as it was before its `toJSON`.
 */
export function toJson(data: object): string {
  return JSON.stringify(data, function (this: Readonly<Record<string, unknown>>, name: string) {
    return this[name];
  });
}
