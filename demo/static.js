import { pageSimulator } from '../dist/simulator.bundle.js';
import { versionAsked } from './server-version.js';

// Before the elements are there: they ask the server at once.
const asked = versionAsked();
try {
  if (asked) pageSimulator.controls.setVersion(asked);
} catch (error) {
  document.querySelector('.subtle').textContent = error.message;
}
