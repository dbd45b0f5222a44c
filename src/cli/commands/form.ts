import { form as composeForm, measuresWithForms } from '../../documents/index.ts';
import type { MeasureAbout } from '../../runtime/index.ts';
import type { Terminal } from '../console.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { loadPolicy } from '../load.ts';
import { measureNumbers } from '../measures.ts';
import { refuseWithoutPdf, writeDocuments } from '../printing/formats.ts';
import { type PrintOptions, settingsFrom } from '../printing/settings.ts';

/** hengce form：单独印制申报表和真实性承诺书，与指南所附的相同。 */
export async function form(
  folder: string,
  measures: readonly string[],
  options: PrintOptions,
  terminal: Terminal,
): Promise<number> {
  refuseWithoutPdf(options);
  const loaded = await loadPolicy(folder, terminal);
  const { policy } = loaded;
  const named = measureNumbers(measures, policy.about);
  const having = measuresWithForms(policy.about).filter(({ number }) => named.includes(number));
  refuseFormless(
    policy.about.measures.filter((measure) => named.includes(measure.number) && !having.includes(measure)),
    measures,
  );
  const settings = settingsFrom(options, policy.about);
  const { office, templates } = settings;
  const documents = having.map(({ number }) => composeForm(policy, number, office, templates));
  await writeDocuments(loaded, documents, options, settings, terminal);
  return exitCodes.done;
}

/** A measure that was named and has no form is told; where none was named, those that have one are printed. */
function refuseFormless(without: readonly MeasureAbout[], named: readonly string[]): void {
  if (named.length === 0 || without.length === 0) return;
  const articles = without.map(({ article }) => article).join('、');
  throw new UsageError(`${articles}的事项都转其他政策办理，没有申报表。`);
}
