export * from '../../src/testing/fake-xuc.js';
