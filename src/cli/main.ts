#!/usr/bin/env node
import { terminal } from './console.ts';
import { exitCodes, UsageError } from './exit.ts';
import { run } from './program.ts';

// Whoever reads the output may stop reading (`hengce test | head`); that is no fault of the command.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const screen = terminal();
try {
  process.exitCode = await run(process.argv.slice(2), screen);
} catch (error) {
  // What the user can put right is said in a sentence; anything else is a bug and keeps its stack.
  if (error instanceof UsageError) {
    screen.err(error.message);
    process.exitCode = exitCodes.usage;
  } else if (
    error instanceof Error &&
    (error.name === 'PolicyError' ||
      error.name === 'LedgerError' ||
      error.name === 'PressError' ||
      error.name === 'TemplateError')
  ) {
    screen.err(error.message);
    process.exitCode = exitCodes.failed;
  } else throw error;
}
