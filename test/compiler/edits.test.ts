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
  const said = one.place.file.path === file.path ? lineOf(file.text, one.place.start) : Number.NaN;
  const last = one.place.file.path === file.path ? lineOf(file.text, one.place.end) : Number.NaN;
  if (said - 1 <= line && line <= last + 1) return true;
  // What a block lacks is told at its heading.
  const lines = file.text.split('\n');
  const heading = lines.findLastIndex((each, index) => index < line && headings.test(each));
  if (said === heading + 1) return true;
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

/** Few messages about an edit, each with a way out, one of them about its place. */
function expectHelp(files: readonly SourceFile[], file: SourceFile, at: number, before: string): void {
  const { diagnostics } = compile(files);
  const shown = diagnostics.map(renderDiagnostic).join('\n\n');
  expect(diagnostics.length, shown).toBeLessThan(5);
  expect(diagnostics.every(saysWhatToWrite), shown).toBe(true);
  expect(diagnostics.length === 0 || diagnostics.some((one) => isAbout(one, file, at, before)), shown).toBe(
    true,
  );
}

describe.each(all)('%s', (folder) => {
  const files = rulesOf(folder);
  const whole = files.reduce((sum, { text }) => sum + text.length, 0);

  it('a slip is told where it was made, in few messages with a way out', () => {
    fc.assert(
      fc.property(
        fc.nat(whole - 1),
        fc.constantFrom<Change>('delete', 'insert', 'replace', 'swap'),
        fc.constantFrom(...slips),
        (offset, change, slip) => {
          let at = offset;
          const index = files.findIndex(({ text }) => {
            if (at < text.length) return true;
            at -= text.length;
            return false;
          });
          const source = files[index];
          if (!source) throw new Error('the offset is outside of all files');
          const file = { path: source.path, text: changed(source.text, at, change, slip) };
          expectHelp(files.with(index, file), file, at, source.text);
        },
      ),
      { numRuns: Math.ceil(edits / all.length), seed },
    );
  });

  it.each(['missing', 'doubled'])(
    'a line that is %s is told where it was, in few messages with a way out',
    (what) => {
      const lines = files.flatMap((file) =>
        file.text.split('\n').flatMap((line, index) => (line === '' ? [] : [{ file, index }])),
      );
      const step = Math.ceil(lines.length / (isThorough ? lines.length : edits / all.length / 4));
      for (const { file, index } of lines.filter((_, each) => each % step === step - 1)) {
        const own = file.text.split('\n');
        const text = own
          .toSpliced(
            index,
            1,
            ...(what === 'missing' ? [] : own.slice(index, index + 1).flatMap((one) => [one, one])),
          )
          .join('\n');
        const at = own.slice(0, index).join('\n').length + 1;
        const other = { path: file.path, text };
        expectHelp(
          files.map((one) => (one === file ? other : one)),
          other,
          Math.min(at, text.length - 1),
          file.text,
        );
      }
    },
  );
});
