#!/usr/bin/env node
try {
  // Imported inside `try`, so that a missing package, such as `ws`, is reported in words.
  const { runCli } = await import('./run-cli.js');
  await runCli(process.argv.slice(2), (line) => console.log(line));
} catch (error) {
  console.error(inWords(error));
  process.exitCode = 1;
}

function inWords(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  return error.message.includes("Cannot find package 'ws'")
    ? 'The simulator needs the package ws: npm install --save-dev ws'
    : error.message;
}

export {};
