import { form as composeForm, measuresWithForms } from '../../documents/index.ts';
import type { Terminal } from '../console.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { keepRules } from '../kept.ts';
import { signerFrom } from '../keys.ts';
import { loadPolicy } from '../load.ts';
import { measureNumbers } from './guide.ts';
import { officeFrom, type PrintOptions, printAll, refuseOpen } from './print.ts';
import { templatesFrom } from './template.ts';

/** hengce form：单独印制申报表和真实性承诺书，与指南所附的相同。 */
export async function form(
  folder: string,
  measures: readonly string[],
  options: PrintOptions,
  terminal: Terminal,
): Promise<number> {
  const loaded = await loadPolicy(folder, terminal);
  const { policy } = loaded;
  const having = measuresWithForms(policy.about).map(({ number }) => number);
  const numbers = measures.length === 0 ? having : measureNumbers(measures, policy.about);
  const without = numbers.filter((number) => !having.includes(number));
  if (without.length > 0)
    throw new UsageError(`第${without.join('、')}条的事项都转其他政策办理，没有申报表。`);
  const sign = signerFrom(options.sign);
  const templates = templatesFrom(options.templates);
  const office = officeFrom(options.office, policy.about);
  keepRules(loaded, terminal);
  const documents = numbers.map((number) => composeForm(policy, number, office, templates));
  if (options.final) refuseOpen(documents);
  await printAll(documents, options.out, terminal, sign, options.fonts, templates);
  return exitCodes.done;
}
