/** A test that needs a document: left out where the tests run in Node, as for mutations. */
export const inPage = typeof document === 'undefined' ? it.skip : it;
