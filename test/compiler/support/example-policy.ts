import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  compile,
  correct,
  type Diagnostic,
  format,
  type Place,
  type SourceFile,
} from '../../../src/compiler/index.ts';
import { reviewRules } from '../../../src/verify/index.ts';

/** Where the pages of the diagnostics are, with the policy that their examples belong to. */
export const pagesFolder = join(import.meta.dirname, '../../../docs/messages');

/** The policy that every example belongs to: heading and vocabulary. */
export const examplePolicy: SourceFile = {
  path: 'policy.zc',
  text: readFileSync(join(pagesFolder, 'policy.zc'), 'utf8'),
};

const measureHeading = '第一条 支持企业发展\n责任单位：区经济信息委\n\n';

/** An example in its policy: the file that it is in, and how many characters of that file stand before it. */
interface Placed {
  readonly files: readonly SourceFile[];
  readonly file: SourceFile;
  readonly before: number;
}

/** Puts an example where its first lines say that it belongs (docs/messages/README.md says so to readers). */
function placed(example: string): Placed {
  if (example.startsWith('政策')) {
    const file = { ...examplePolicy, text: example };
    return { files: [file], file, before: 0 };
  }
  const isMeasure = /^第.+条/m.test(example);
  if (!isMeasure && /^(?:口径|曾用代码|主体)/.test(example)) {
    const { text } = examplePolicy;
    // A clause of the heading stands right below the others, a block of its own a line apart.
    const isClause = example.startsWith('曾用代码');
    const before = text.indexOf('主体 企业') - (isClause ? 1 : 0);
    const written = `${text.slice(0, before)}${example}${isClause ? '' : '\n'}${text.slice(before)}`;
    const file = { ...examplePolicy, text: written };
    return { files: [file], file, before };
  }
  const heading = isMeasure ? '' : measureHeading;
  const file = { path: 'measure-01.zc', text: heading + example };
  return { files: [examplePolicy, file], file, before: heading.length };
}

/** The policy with an example in it. */
export const filesWith = (example: string): readonly SourceFile[] => placed(example).files;

/** What the compiler says about an example, as if it were a file by itself. */
export function said(example: string): readonly Diagnostic[] {
  const position = placed(example);
  return compile(position.files).diagnostics.map((diagnostic) => {
    const alone = inExample(diagnostic, example, position);
    if (!alone) throw new Error(`outside of the example: ${diagnostic.message}`);
    return alone;
  });
}

/** The example with its certain corrections written into it. */
export function corrected(example: string): string {
  const { files, file, before } = placed(example);
  const text = correct(files).files.find(({ path }) => path === file.path)?.text ?? '';
  return text.slice(before, text.length - (file.text.length - before - example.length));
}

/** What a review finds in an example. What it finds in the rest of the policy is not the example's business. */
export function reviewed(example: string): readonly Diagnostic[] {
  const position = placed(example);
  const { value, diagnostics } = compile(position.files);
  const found = value ? reviewRules(value) : diagnostics;
  return found.flatMap((diagnostic) => inExample(diagnostic, example, position) ?? []);
}

/** A diagnostic as if the example were a file by itself; null where it stands outside. */
function inExample(diagnostic: Diagnostic, example: string, { file, before }: Placed): Diagnostic | null {
  const alone: SourceFile = { path: '示例', text: example };
  const within = (place: Place): Place | null => {
    const [start, end] = [place.start - before, place.end - before];
    return place.file === file && start >= 0 && end <= example.length ? { file: alone, start, end } : null;
  };
  const { other, ...rest } = diagnostic;
  const [here, there] = [within(diagnostic.place), other && within(other)];
  return here && there !== null ? { ...rest, place: here, ...(there ? { other: there } : {}) } : null;
}

/** The example as the formatter writes it. */
export function formatted(example: string): string | undefined {
  const { files, file, before } = placed(example);
  const written = format(files).value?.find((one) => one.path === file.path)?.text;
  return written?.slice(before, written.length - (file.text.length - before - example.length));
}
