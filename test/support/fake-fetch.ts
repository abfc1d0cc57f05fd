export * from '../../src/testing/fake-fetch.js';
