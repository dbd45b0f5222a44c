#!/usr/bin/env node
import { terminal } from './console.ts';
import { exitCodes, plainFault } from './exit.ts';
import { run } from './program.ts';
import { systemWords } from './system-error.ts';

// Whoever reads the output may stop reading (`hengce test | head`); that is no fault of the command.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const screen = terminal();
try {
  process.exitCode = await run(process.argv.slice(2), screen);
} catch (error) {
  process.exitCode = tell(error);
}

/** What the user can put right is said in a sentence; anything else is a bug, and is said to be one. */
function tell(error: unknown): number {
  const fault = plainFault(error);
  if (fault) {
    screen.err(fault.message);
    return fault.code;
  }
  const words = systemWords(error);
  if (words !== null) {
    screen.err(words);
    return exitCodes.usage;
  }
  screen.err('程序出错了，不是您操作有误。请把所用的命令和下面的内容告诉衡策的维护人员：');
  screen.err(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return exitCodes.bug;
}
