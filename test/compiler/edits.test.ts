import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, type Diagnostic, renderDiagnostic, type SourceFile } from '../../src/compiler/index.ts';
import { all, rulesOf } from '../policies/read.ts';

/**
 * A slip of the hand in any rule file: nothing is thrown, and what is said is about the place of the slip. `EDITS=10000`
 * makes as many as a release is tried with; `SEED` repeats a run.
 */
const edits = Number(process.env.EDITS ?? 150);
/** Whether every single line is left out and doubled. */
const isThorough = process.env.EDITS !== undefined;
const seed = process.env.SEED === undefined ? 20211014 : Number(process.env.SEED);

/** What a hand may put in: words of the language, marks of both widths, digits, letters, white space. */
const slips = [
  ...'的得地一二三不按给予元万亿企业项目标准条件且或非年月日超过低于以上下，。、：；（）「」“”%％0123456789５,.:;()[]<>"\\/-—_=　 \t\n\r\u00a0aXO〇',
];

type Change = 'delete' | 'insert' | 'replace' | 'swap';

function changed(text: string, at: number, change: Change, slip: string): string {
  const [before, here, next] = [text.slice(0, at), text.charAt(at), text.charAt(at + 1)];
  switch (change) {
    case 'delete':
      return before + text.slice(at + 1);
    case 'insert':
      return before + slip + text.slice(at);
    case 'replace':
      return before + slip + text.slice(at + 1);
    case 'swap':
      return before + next + here + text.slice(at + 2);
  }
}

const lineOf = (text: string, at: number) => text.slice(0, at).split('\n').length;

const headings = /^(?:政策|主体|第.+条|事项|算例|核对算例)/;

/** Whether a message is about a slip: it stands at the slip or beside it, or tells of a name that the slip has changed. */
function isAbout(one: Diagnostic, file: SourceFile, at: number, before: string): boolean {
  const line = lineOf(file.text, at);
  if (one.other?.file.path === file.path && lineOf(file.text, one.other.start) === line) return true;
  const said = one.place.file.path === file.path ? lineOf(file.text, one.place.start) : Number.NaN;
  const last = one.place.file.path === file.path ? lineOf(file.text, one.place.end) : Number.NaN;
  if (said - 1 <= line && line <= last + 1) return true;
  // What a block lacks is told at its heading.
  const lines = file.text.split('\n');
  const heading = lines.findLastIndex((each, index) => index < line && headings.test(each));
  if (said === heading + 1) return true;
  // What sentences come to together is told at the clause above them.
  const old = before.split('\n');
  const depth = (index: number) => /^ */.exec(old[index] ?? '')?.[0].length ?? 0;
  const above = old.findLastIndex(
    (each, index) => index < line - 1 && each !== '' && depth(index) < depth(line - 1),
  );
  if (said === above + 1) return true;
  // Names are told where they are used, declarations where they stand.
  const told = [one.message, ...one.help].flatMap((text) =>
    [...text.matchAll(/[「“]([^」”]+)[」”]/g)].map(([, name = '']) => name),
  );
  const around = [before, file.text].map((text) =>
    text
      .split('\n')
      .slice(line - 2, line + 1)
      .join('\n'),
  );
  return told.some((name) => around.some((text) => text.includes(name)));
}

/** A way out, a corrected line, or a message that says itself what belongs there. */
const saysWhatToWrite = ({ help, correction, message }: Diagnostic) =>
  help.length > 0 || correction !== undefined || /应为|少了|多了|颠倒/.test(message);

/** As long as ten thousand edits take on a slow machine, in ms. */
const timeout = 4 * 3600_000;
/** A compilation that takes longer than this hangs. */
const longest = 20_000;

/** What is wrong with what is said about an edit: it should be few messages, each with a way out, one of them about its place. */
function faultOf(files: readonly SourceFile[], file: SourceFile, at: number, before: string): string {
  const began = performance.now();
  let compiled: ReturnType<typeof compile>;
  try {
    compiled = compile(files);
  } catch (thrown) {
    return thrown instanceof Error ? `thrown: ${thrown.stack}` : `thrown: ${thrown}`;
  }
  const { value, diagnostics } = compiled;
  // A policy without mistakes has all that its files say.
  const isWhole = value?.syntax.measures
    .flatMap((measure) => measure.items)
    .every(({ id, isRead }) => isRead && value.plan.items.some((item) => item.id === id.text));
  const faults = [
    diagnostics.length === 0 && !isWhole && 'left out without a word',
    performance.now() - began > longest && 'too slow',
    diagnostics.length >= 5 && 'too many messages',
    !diagnostics.every(saysWhatToWrite) && 'no way out',
    diagnostics.length > 0 &&
      !diagnostics.some((one) => isAbout(one, file, at, before)) &&
      'of another place',
  ].filter((one) => one !== false);
  return faults.length === 0
    ? ''
    : [faults.join(', '), ...diagnostics.map((one) => renderDiagnostic(one))].join('\n');
}

interface Edit {
  readonly file: SourceFile;
  readonly at: number;
  readonly text: string;
}

/** The faults of all edits, each with its place and the line before and after. */
const faultsOf = (files: readonly SourceFile[], made: readonly Edit[]): readonly string[] =>
  made.flatMap(({ file, at, text }) => {
    const edited = { path: file.path, text };
    const fault = faultOf(
      files.map((one) => (one === file ? edited : one)),
      edited,
      Math.min(at, text.length - 1),
      file.text,
    );
    if (fault === '') return [];
    const line = lineOf(file.text, at);
    const [was, is] = [file.text, text].map((one) => one.split('\n')[line - 1]);
    return [`${file.path}:${line}\n- ${was}\n+ ${is}\n${fault}`];
  });

/** The file in which an offset into all files lies, and where in it. */
function placeOf(files: readonly SourceFile[], offset: number): { file: SourceFile; at: number } {
  let at = offset;
  for (const file of files) {
    if (at < file.text.length) return { file, at };
    at -= file.text.length;
  }
  throw new Error('the offset is outside of all files');
}

describe.each(all)('%s', { timeout }, (folder) => {
  const files = rulesOf(folder);
  const whole = files.reduce((sum, { text }) => sum + text.length, 0);

  it('a slip is told where it was made, in few messages with a way out', () => {
    const slip = fc.record({
      offset: fc.nat(whole - 1),
      change: fc.constantFrom<Change>('delete', 'insert', 'replace', 'swap'),
      slip: fc.constantFrom(...slips),
    });
    const made = fc
      .sample(slip, { numRuns: Math.ceil(edits / all.length), seed })
      .map(({ offset, change, slip }): Edit => {
        const { file, at } = placeOf(files, offset);
        return { file, at, text: changed(file.text, at, change, slip) };
      });
    expect(faultsOf(files, made).join('\n\n')).toBe('');
  });

  it.each(['missing', 'doubled'])(
    'a line that is %s is told where it was, in few messages with a way out',
    (what) => {
      const lines = files.flatMap((file) =>
        file.text.split('\n').flatMap((line, index) => (line === '' ? [] : [{ file, line, index }])),
      );
      const step = Math.ceil(lines.length / (isThorough ? lines.length : edits / all.length / 4));
      const made = lines
        .filter((_, each) => each % step === step - 1)
        .map(({ file, line, index }): Edit => {
          const own = file.text.split('\n');
          const text = own.toSpliced(index, 1, ...(what === 'missing' ? [] : [line, line])).join('\n');
          return { file, at: own.slice(0, index).join('\n').length + 1, text };
        });
      expect(faultsOf(files, made).join('\n\n')).toBe('');
    },
  );
});
