import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { policy } from '../../policies/yubei-2021-13/compiled/policy.ts';
import { checkBatch, readDecisions, readOffice } from '../../src/documents/index.ts';
import { moneyWords, type Totals, yuan } from '../../src/runtime/index.ts';
import { hengce, jsonFile } from '../cli/run.ts';

const root = join(import.meta.dirname, '../../samples');
const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const names = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const evaluations = names.map((name) => {
  const preparation = policy.prepare(json(`${name}/dossier.json`));
  if (!preparation.ok) throw new Error(`${name}: ${preparation.faults.map((fault) => fault.message).join()}`);
  return { name, evaluation: policy.evaluate(preparation.prepared) };
});

/** The sums as the table of samples gives them. */
function totalsInWords(totals: Totals): string {
  const sums = [
    ['定额', totals.fixed_yuan],
    ['配套', totals.matching_yuan],
    ['最高可申请', totals.ceiling_yuan],
    ['核定上限', totals.discretionary_yuan],
  ] as const;
  const words = sums.flatMap(([label, amount]) =>
    amount === '0.00' ? [] : `${label}${moneyWords(yuan(amount))}`,
  );
  return words.length === 0 ? '没有可核定的金额' : words.join('，');
}

describe('the samples', () => {
  it('are at least eight enterprises, every one marked as a sample', () => {
    expect(names.length).toBeGreaterThanOrEqual(8);
    for (const name of names) expect(json(`${name}/dossier.json`).enterprise_name).toMatch(/（样例）$/);
  });

  it('exercise every item that pays', () => {
    const paying = policy.about.measures
      .flatMap((measure) => measure.items)
      .filter((item) => item.standard !== null);
    const eligible = new Set<string>(
      evaluations.flatMap(({ evaluation }) =>
        evaluation.items.filter((item) => item.status === 'eligible').map((item) => item.item),
      ),
    );
    expect(paying.map((item) => item.id).filter((id) => !eligible.has(id))).toEqual([]);
  });

  it('have decisions that agree with the rules', () => {
    const applications = evaluations.flatMap(({ name, evaluation }) => {
      if (!existsSync(join(root, name, 'decisions.json'))) return [];
      const decisions = readDecisions(json(`${name}/decisions.json`));
      if (!decisions.ok) throw new Error(decisions.faults.map((fault) => fault.message).join());
      return [{ name, evaluation, decisions: decisions.value }];
    });
    expect(applications.length).toBeGreaterThanOrEqual(6);
    expect(checkBatch(policy, applications)).toEqual([]);
  });

  it('cover every kind of status, and services and referrals', () => {
    const found = new Set(
      evaluations.flatMap(({ evaluation }) => evaluation.items.map((item) => `${item.kind} ${item.status}`)),
    );
    expect([...found]).toEqual(
      expect.arrayContaining([
        'service eligible',
        'referral eligible',
        'ceiling undetermined',
        'fixed undetermined',
      ]),
    );
  });

  it('are told with their results', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8').split('\n');
    for (const { name, evaluation } of evaluations) {
      const row = readme.find((line) => line.startsWith(`| \`${name}\` |`)) ?? '';
      const cells = row.split('|').map((cell) => cell.trim());
      expect(`${cells[2]}（样例）`).toBe(json(`${name}/dossier.json`).enterprise_name);
      expect(cells[4]).toBe(totalsInWords(evaluation.totals));
    }
  });

  it('have settings of an office that can be read', () => {
    expect(readOffice(json('office.json'), policy.about).ok).toBe(true);
  });
});

describe('a decision that disagrees with the rules is refused', () => {
  const dossier = {
    application_date: '2022-06-30',
    enterprise_name: '示例企业',
    registered_in_district: true,
    projects: [
      { project_id: 'P1', project_type: 'digital_workshop', investment_yuan: '40000000.00' },
      { project_id: 'P2', project_type: 'smart_factory' },
    ],
    green_factory: true,
    green_factory_date: '2022-03-01',
    water_saving_level: 'none',
    demo_selected: true,
    demo_selection_date: '2022-05-10',
    demo_selected_rank: 16,
    demo_case_submitted: true,
    prior_awards: [],
  };
  const refusal = (item: string, amount: string) => {
    const decisions = {
      document_number: '示经信核〔2022〕1号',
      date: '2022-07-15',
      decisions: [{ item, amount_yuan: amount }],
    };
    return hengce('notice', jsonFile(dossier), jsonFile(decisions, 'decisions.json'));
  };

  it.each([
    ['2.3', '12000000.01', 'E_AWARD_ABOVE_CEILING'],
    ['14.4', '199999.99', 'E_AWARD_NOT_FIXED_AMOUNT'],
    ['14.5', '100000.00', 'E_AWARD_NOT_ELIGIBLE'],
    ['2.4', '100000.00', 'E_AWARD_UNDETERMINED'],
    ['3.1', '1500000.00', 'E_QUOTA_EXCEEDED'],
  ])('%s with %s', (item, amount, code) => {
    const run = refusal(item, amount);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toMatchSnapshot(code);
    expect(run.err.split('\n')[1]).toMatch(new RegExp(`^${code}　示例企业：`));
  });
});
