/**
 * `node bench/compile/index.mjs`: the policy from text to module beside bare lexing and parsing of the same text.
 *
 * Bare is what chevrotain does for the clauses of the policy with the tokens and the rules of this language: each value is
 * cut by the lexer and read by its rule, once, in the one way that the lexer proposes. Lexer and parser are made beforehand.
 * The compiler goes on to lay the files out, to look for every other way to read, to check, to plan and to print.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { median } from '../evaluate/compare.mjs';
import { clausesOf } from './clauses.mjs';
import { toolchain } from './toolchain.mjs';

const ROUNDS = 40;
const folder = process.argv[2] ?? 'policies/yubei-2021-13';

const tools = await toolchain();
const { compile, emitJavaScript, errorProvider, ClauseParser, createDictionary, createLexer } = tools;
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.zc'))
  .sort()
  .map((path) => ({ path, text: readFileSync(`${folder}/${path}`, 'utf8') }));
const { clauses, names, units } = clausesOf(tools, files);

const lexer = createLexer(createDictionary(names, units));
const parser = new ClauseParser(errorProvider(() => {}));
const bare = () => {
  let nodes = 0;
  for (const { rule, text } of clauses) {
    parser.input = lexer(text);
    if (parser[rule]() !== undefined) nodes += 1;
  }
  return nodes;
};
const whole = () => emitJavaScript(compile(files).value.plan);

/** Milliseconds of processor time: on a machine with other work the clock tells of that. */
const timed = (run) => {
  const started = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
};
const rounds = Array.from({ length: ROUNDS }, () => ({ bare: timed(bare), whole: timed(whole) })).slice(
  ROUNDS / 4,
);
const of = (value) => median(rounds.map(value)).toFixed(1);
const characters = files.reduce((sum, { text }) => sum + text.length, 0);
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`);
console.log(`${folder}: ${files.length} files, ${characters} characters, ${clauses.length} clause values`);
console.log(
  `bare lexing and parsing ${of((one) => one.bare)} ms, text to module ${of((one) => one.whole)} ms`,
);
console.log(
  `${of(({ bare, whole }) => whole / bare)} times, the median of the ratios of ${rounds.length} rounds`,
);
