/** For the elements, which import nothing of the wire. */
export { toJson } from '../wire/json.js';
