import { compendium, guide as composeGuide } from '../../documents/index.ts';
import type { Terminal } from '../console.ts';
import { warnAboutExamples } from '../examples.ts';
import { exitCodes } from '../exit.ts';
import { loadPolicy } from '../load.ts';
import { measureNumbers } from '../measures.ts';
import { refuseWithoutPdf, writeDocuments } from '../printing/formats.ts';
import { type PrintOptions, settingsFrom } from '../printing/settings.ts';

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
  const settings = settingsFrom(options, policy.about);
  const { office, templates } = settings;
  warnAboutExamples(loaded, terminal);
  const guides = numbers.map((number) => composeGuide(policy, number, office, templates));
  const all = options.all || measures.length === 0 ? [compendium(policy, office, templates)] : [];
  const documents = [...guides, ...all];
  await writeDocuments(loaded, documents, options, settings, terminal);
  return exitCodes.done;
}
