#!/usr/bin/env node
import { terminal } from './console.ts';
import { plainFault } from './exit.ts';
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
  const fault = plainFault(error);
  if (!fault) throw error;
  screen.err(fault.message);
  process.exitCode = fault.code;
}
