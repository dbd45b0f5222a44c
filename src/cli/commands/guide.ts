import { parseNumeral } from '../../../grammar/index.ts';
import { compendium, guide as composeGuide } from '../../documents/index.ts';
import type { About } from '../../runtime/index.ts';
import type { Terminal } from '../console.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { keepRules } from '../kept.ts';
import { signerFrom } from '../keys.ts';
import { loadPolicy } from '../load.ts';
import { refuseWithoutPdf, writeDocuments } from './formats.ts';
import { officeFrom, type PrintOptions, refuseOpen } from './print.ts';
import { templatesFrom } from './template.ts';
import { warnAboutExamples } from './test.ts';

/** hengce guide：印制申报指南；--all 另印汇编。 */
export async function guide(
  folder: string,
  measures: readonly string[],
  options: PrintOptions & { readonly all: boolean },
  terminal: Terminal,
): Promise<number> {
  refuseWithoutPdf(options);
  const loaded = await loadPolicy(folder, terminal);
  const { policy } = loaded;
  const numbers = measureNumbers(options.all ? [] : measures, policy.about);
  const sign = signerFrom(options.sign);
  const templates = templatesFrom(options.templates);
  const office = officeFrom(options.office, policy.about);
  warnAboutExamples(loaded, terminal);
  keepRules(loaded, terminal);
  const guides = numbers.map((number) => composeGuide(policy, number, office, templates));
  const all = options.all || measures.length === 0 ? [compendium(policy, office, templates)] : [];
  const documents = [...guides, ...all];
  if (options.final) refuseOpen(documents);
  await writeDocuments(documents, { ...options, templates }, sign, terminal);
  return exitCodes.done;
}

/** The measures that were named, each once; all where none was. */
export function measureNumbers(named: readonly string[], about: About): readonly number[] {
  if (named.length === 0) return about.measures.map((measure) => measure.number);
  return [...new Set(named.map((text) => measureNumber(text, about)))];
}

/** `2`, `二`, `第二条`. */
function measureNumber(text: string, about: About): number {
  const number = parseNumeral(text.replace(/^第|条$/g, ''));
  if (about.measures.some((measure) => measure.number === number)) return number as number;
  throw new UsageError(
    `没有“${text}”这一条措施，可写：${about.measures.map((measure) => measure.number).join('、')}。`,
  );
}
