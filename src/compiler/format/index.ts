import { createDictionary } from '../../../grammar/index.ts';
import { parse } from '../1-parse/index.ts';
import { createValueReader } from '../1-parse/values.ts';
import { check } from '../2-check/index.ts';
import { createReporter, inOrder } from '../diagnostics/index.ts';
import type { Outcome } from '../outcome.ts';
import type { SourceFile } from '../source.ts';
import { formatFile } from './file.ts';
import { readSentences } from './sentences.ts';

/**
 * 规范格式: the rule files of a policy in their one official form.
 *
 * Sentences of rules are written from their trees by the grammar, so that the form is the one in which guides print
 * them. Free text is quoted from the official text and from other regulations and is printed as it stands: only its
 * line breaks are the formatter's. A file with mistakes is left out, because what it means is not known.
 */
export function format(files: readonly SourceFile[]): Outcome<readonly SourceFile[]> {
  const reporter = createReporter();
  const syntax = parse(files, reporter);
  if (syntax) check(syntax, reporter);
  const wrong = new Set(
    reporter.found.filter((found) => found.severity === 'error').map((found) => found.place.file.path),
  );
  const diagnostics = inOrder(reporter.found);
  // A declaration that could not be read may change how any file is read.
  if (!syntax || syntax.doubts.names.length > 0 || syntax.doubts.items) return { diagnostics };
  const isSound = (file: SourceFile) => !wrong.has(file.path);
  const reader = createValueReader(createDictionary(syntax.names, syntax.units), null);
  const sentences = readSentences(syntax, reader, isSound);
  return {
    value: files.filter(isSound).map((file) => ({ path: file.path, text: formatFile(file, sentences) })),
    diagnostics,
  };
}
