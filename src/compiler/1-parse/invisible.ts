import type { Reporter } from '../diagnostics/index.ts';
import { invisible, type SourceFile } from '../source.ts';

/** 看不见的字符: whether the files hold none; each run of them is reported, because two texts that look alike must be one. */
export function checkVisible(files: readonly SourceFile[], reporter: Reporter): boolean {
  const before = reporter.found.length;
  for (const file of files) {
    for (const { index: start, 0: run } of file.text.matchAll(invisible)) {
      const codes = [...new Set(run)].map(
        (one) => `U+${one.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
      );
      const place = { file, start, end: start + run.length };
      reporter.report(
        'ZC0125',
        place,
        { codes: codes.join('、') },
        { correction: { text: '', certain: true } },
      );
    }
  }
  return reporter.found.length === before;
}
