// Steps that all run, each with a line and its time, and a list of what failed at the end.
import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

/** Runs steps one after the other; a step fails by throwing, and the next one runs all the same. */
export function steps() {
  const passed = [];
  const failed = [];
  return {
    async step(name, work) {
      const started = performance.now();
      const fault = await attempt(work);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      (fault === undefined ? passed : failed).push(name);
      console.log(`${fault === undefined ? '✓' : '✗'} ${name} (${seconds} s)`);
      if (fault !== undefined) console.log(fault.replaceAll(/^/gm, '    '));
    },
    /** Says what failed, then how many; sets the exit code. */
    finish() {
      if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
      console.log(`\n${passed.length} passed, ${failed.length} failed`);
      process.exitCode = failed.length === 0 ? 0 : 1;
    },
  };
}

async function attempt(work) {
  try {
    await work();
    return undefined;
  } catch (error) {
    // What a command or an expectation says is enough; anything else is a bug of the script and keeps its stack.
    return error instanceof StepFault ? error.message : error.stack;
  }
}

/** Something to be put right, in words for whoever runs the step. */
export class StepFault extends Error {}

/** Fails the step unless the condition holds. */
export function must(condition, message) {
  if (!condition) throw new StepFault(message);
}

/** Runs a command; fails with all that it said unless it exits with 0. Answers its standard output. */
export function run(command, args, { cwd = '.', env = {} } = {}) {
  // The tools of this package come first, also where a script is started by node itself.
  const path = `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}`;
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, PATH: path, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let said = '';
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said += text;
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  return new Promise((done, fail) => {
    child.on('error', (error) => fail(new StepFault(`${command}: ${error.message}`)));
    child.on('close', (code) => {
      if (code === 0) done(output);
      else fail(new StepFault(`${command} ${args.join(' ')}: exit code ${code}\n${said.trim()}`));
    });
  });
}
