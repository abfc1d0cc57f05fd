/**
 * `npm run test:mutation [--again] [group...]`: breaks the layers that run in Node. A layer's own tests have to notice:
 * what breaks in `domain` is to be seen in a table of its own, and not only at the end of a connection.
 */
import { breakGroups } from './groups.mjs';

const domain = 'domain/**/*';
const streams = 'streams/**/*';

const groups = {
  wire: { broken: 'wire/**/*', tests: 'wire/**/*' },
  reduce: { broken: 'domain/{model,reduce}/**/*', tests: domain },
  commands: { broken: 'domain/commands/**/*', tests: domain },
  numbers: { broken: 'domain/{guests,numbers}/**/*', tests: domain },
  folds: { broken: 'domain/*', tests: domain },
  socket: { broken: 'streams/socket/**/*', tests: streams },
  'sign-in': { broken: 'streams/sign-in/**/*', tests: streams },
  'page-cti': { broken: 'streams/page-cti/**/*', tests: streams },
  tape: { broken: 'streams/tape/**/*', tests: streams },
  runner: { broken: 'streams/*', tests: streams },
};

await breakGroups('stryker.config.mjs', groups);
