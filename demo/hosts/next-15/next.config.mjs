import { fileURLToPath } from 'node:url';

/** This folder is in another project, whose lockfile means nothing here. */
export default { outputFileTracingRoot: fileURLToPath(new URL('.', import.meta.url)) };
