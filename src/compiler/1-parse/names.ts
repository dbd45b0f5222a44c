import type { Reporter } from '../diagnostics/index.ts';
import type { Place } from '../source.ts';

/** Marks that would end a name, or that another text would take for its own. */
const foreign = /[，。；：？！%'"`\\*#=<>{}[\]$@^~|「」\p{Cc}\s]/gu;

/** 名称: a declared name without what no name may hold. */
export const cleanName = (written: string): string => written.replace(foreign, '');

/** Says what a declared name may not hold; false where there is nothing to say. */
export function reportForeign(written: string, place: Place, reporter: Reporter): boolean {
  const [found] = written.match(foreign) ?? [];
  if (found === undefined) return false;
  const mark = found.trim() === '' ? '空格' : `“${found}”`;
  const correction = { text: cleanName(written), place, certain: false };
  reporter.report('ZC0133', place, { name: written, mark }, { correction });
  return true;
}
