export * from '../../src/testing/fake-clock.js';
