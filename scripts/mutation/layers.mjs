/**
 * `npm run test:mutation [--again] [--quick] [group...]`: breaks the layers that run in Node. A layer's own tests have to notice:
 * what breaks in `domain` is to be seen in a table of its own, and not only at the end of a connection.
 */
import { breakGroups } from './groups.mjs';

const wire = { tests: 'wire/**/*' };
const domain = { tests: 'domain/**/*' };
const streams = { tests: 'streams/**/*' };

const groups = {
  wire: { broken: 'wire/**/*', ...wire },
  reduce: { broken: 'domain/{model,reduce}/**/*', ...domain },
  commands: { broken: 'domain/commands/**/*', ...domain },
  numbers: { broken: 'domain/{guests,numbers}/**/*', ...domain },
  folds: { broken: 'domain/*', ...domain },
  socket: { broken: 'streams/socket/**/*', ...streams },
  'sign-in': { broken: 'streams/sign-in/**/*', ...streams },
  'page-cti': { broken: 'streams/page-cti/**/*', ...streams },
  tape: { broken: 'streams/tape/**/*', ...streams },
  runner: { broken: 'streams/*', ...streams },
};

await breakGroups('stryker.config.mjs', groups);
