/**
 * The simulated world inside this page, where the page has loaded `simulator.bundle.js` before: so it is on the site that
 * `npm run site` makes. Undefined where a server simulates it, as with `npm start`.
 *
 * @type {import('../dist/simulator/index.js').Simulator | undefined}
 */
export const worldInPage = globalThis[Symbol.for('xivo-conference-elements/simulator')];
