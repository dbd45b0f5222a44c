import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkBatch, compendium, guide, paymentDocument, publicityDocument } from '../../documents/index.ts';
import { applicationFrom } from '../applications.ts';
import type { Terminal } from '../console.ts';
import { warnAboutExamples } from '../examples.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { readJson } from '../input.ts';
import { loadPolicy } from '../load.ts';
import { packageRoot, shown } from '../policy-folder.ts';
import { printOnBatch } from '../printing/batch-document.ts';
import { printAll } from '../printing/pdf.ts';
import { type PrintOptions, settingsFrom } from '../printing/settings.ts';
import { writeCompiled } from './build.ts';
import { evaluateDossier } from './evaluate.ts';
import { printNotices } from './notice.ts';

/** hengce demo：编译规则，审核全部样例，并印制全部指南、汇编、通知书、拨付通知和公示。 */
export async function demo(
  folder: string,
  options: { readonly out: string; readonly office: string | undefined },
  terminal: Terminal,
): Promise<number> {
  const started = performance.now();
  const loaded = await loadPolicy(folder, terminal);
  const { policy } = loaded;
  warnAboutExamples(loaded, terminal);
  writeCompiled(loaded, join(options.out, 'compiled'));

  const results = join(options.out, 'results');
  mkdirSync(results, { recursive: true });
  const samples = sampleFolders();
  for (const sample of samples) {
    const result = evaluateDossier(loaded, readJson(join(sample.path, 'dossier.json')));
    writeFileSync(join(results, `${sample.name}.json`), `${JSON.stringify(result, null, 2)}\n`);
  }
  terminal.out(`${shown(results)}：${samples.length}份样例的审核结果`);

  const printing = (part: string): PrintOptions => ({
    formats: ['pdf'],
    sign: undefined,
    fonts: undefined,
    final: false,
    templates: undefined,
    office: options.office ?? sampleFile('office.json'),
    out: join(options.out, part),
  });
  const settings = settingsFrom(printing('guides'), policy.about);
  const { office } = settings;
  const guides = policy.about.measures.map((measure) => guide(policy, measure.number, office));
  const pages = await printAll(
    [...guides, compendium(policy, office)],
    printing('guides'),
    settings,
    terminal,
  );
  const decided = samples.filter((sample) => existsSync(join(sample.path, 'decisions.json')));
  const applications = decided.map(({ path }) =>
    applicationFrom(loaded, { dossier: join(path, 'dossier.json'), decisions: join(path, 'decisions.json') }),
  );
  const faults = checkBatch(policy, applications);
  const agreed = applications.filter(({ name }) => !faults.some((fault) => fault.name === name));
  if (agreed.length > 0) {
    await printNotices(loaded, agreed, printing('notices'), terminal);
    const batch = printing('batch');
    await printOnBatch(loaded, publicityDocument, sampleFile('publicity.json'), agreed, batch, terminal);
    await printOnBatch(loaded, paymentDocument, sampleFile('payment.json'), agreed, batch, terminal);
  }
  // Whoever changes a rule to try it may leave a sample's decision above its new limit: that one is said, not printed.
  for (const fault of faults)
    terminal.err(`提醒：${fault.name}的核定与规则不符，没有印制通知书：${fault.message}`);

  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  terminal.out(
    `\n完成：${guides.length}份申报指南、1份汇编（共${pages}页）、${agreed.length}份核定通知书、${agreed.length > 0 ? '公示和拨付通知各1份、' : ''}${samples.length}份审核结果，用时${seconds}秒，存放在${shown(options.out)}。`,
  );
  return exitCodes.done;
}

const sampleFile = (name: string) => join(packageRoot(), 'samples', name);

function sampleFolders(): readonly { readonly name: string; readonly path: string }[] {
  const root = join(packageRoot(), 'samples');
  if (!existsSync(root)) throw new UsageError('没有找到样例目录samples。');
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'dossier.json')))
    .map((entry) => ({ name: entry.name, path: join(root, entry.name) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
