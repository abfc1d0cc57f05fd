export * from '../../src/testing/fake-socket.js';
