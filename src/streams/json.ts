/** Hands `toJson` on to the elements layer, which must not import from `wire`. */
export { toJson } from '../wire/json.js';
