import { compile, type Diagnostic, type Place, type SourceFile } from '../../compiler/index.ts';
import { reviewRules } from './index.ts';

/**
 * 分档的反例: facts for which brackets overlap, or none of them applies (ZC0237). Such rules do not compile; with the same
 * lines as plain alternatives they do, and the review finds the facts.
 */
export const withCounterexamples = (
  files: readonly SourceFile[],
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] =>
  diagnostics.map((diagnostic) => {
    const example = diagnostic.code === 'ZC0237' ? counterexample(files, diagnostic.place) : undefined;
    return example === undefined ? diagnostic : { ...diagnostic, example };
  });

const MANNER = /^\s*[（(]分档[）)]/;

function counterexample(files: readonly SourceFile[], { file, start, end }: Place): string | undefined {
  const plain = file.text.slice(0, end) + file.text.slice(end).replace(MANNER, '');
  const { value } = compile(files.map((one) => (one.path === file.path ? { ...one, text: plain } : one)));
  if (!value) return undefined;
  const at = [...value.places].find(([, place]) => place.file.path === file.path && place.start === start);
  const key = at?.[0];
  if (key === undefined) return undefined;
  const lines = [...value.places].filter(([other]) => other.startsWith(key)).map(([, place]) => place.start);
  return reviewRules(value).find(
    ({ code, place }) =>
      (code === 'ZC0304' || code === 'ZC0305') &&
      place.file.path === file.path &&
      lines.includes(place.start),
  )?.example;
}
