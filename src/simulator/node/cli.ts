#!/usr/bin/env node
import { runCli } from './run-cli.js';

try {
  await runCli(process.argv.slice(2), (line) => console.log(line));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
