/**
 * How the time of an evaluation grows with the length of a dossier: each row has twice the elements and twice the earlier
 * awards of the row before it. What counts is the ratio, which stays near 2 where the work grows with the length.
 */
import { report } from '../dist/runtime.js';
import { policy } from '../policies/yubei-2021-13/compiled/policy.js';

const lengths = [1250, 2500, 5000, 10_000];
const common = { application_date: '2022-06-30', registered_in_district: true };
const list = (length, make) => Array.from({ length }, (_, index) => make(index));

const unit = (index) => ({
  equipment_id: `E${index}`,
  model: `M${index % 100}`,
  catalogue_2019_listed: true,
  insurance_type: 'comprehensive',
  first_batch: false,
  premium_paid_yuan: '1000.00',
  insured_date: '2022-02-01',
});
const purchase = (index) => ({
  purchase_id: `E${index}`,
  product: `A${index}`,
  made_in_district: true,
  catalogue: 'national',
  first_batch: true,
  paid_amount_yuan: '1000.00',
});
const award = (item) => (index) => ({ item, year: 2021, amount_yuan: '10.00', subject: `E${2 * index}` });
const without = (key, record) => Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));

/** Long dossiers, by what makes them hard. */
const kinds = {
  全部事实已知: (n) => ({ insured_equipment: list(n, unit), prior_awards: list(n, award('8.1')) }),
  型号未知: (n) => ({
    insured_equipment: list(n, unit).map((one) => without('model', one)),
    prior_awards: list(n, award('8.1')),
  }),
  半数产品未知: (n) => ({
    equipment_purchases: list(n, purchase).map((one, index) => (index % 2 ? one : without('product', one))),
    prior_awards: list(n, award('8.2')),
  }),
  既往享受未注明对象: (n) => ({
    insured_equipment: list(n, unit),
    prior_awards: list(n, award('8.1')).map((one) => without('subject', one)),
  }),
};

const timed = (run) => {
  const started = performance.now();
  const value = run();
  return { value, ms: performance.now() - started };
};

for (const [name, make] of Object.entries(kinds)) {
  let before = null;
  for (const length of lengths) {
    const read = policy.prepare({ ...common, ...make(length) });
    if (!read.ok) throw new Error(read.faults[0].message);
    const evaluated = timed(() => policy.evaluate(read.prepared));
    const explained = timed(() => report(policy, evaluated.value));
    const ms = [evaluated.ms, explained.ms];
    const ratios =
      before === null ? '' : `　比前一行：${ms.map((one, i) => (one / before[i]).toFixed(1)).join('、')}`;
    console.log(
      `${name}　${length}条　审核${ms[0].toFixed(0)}毫秒　连同计算过程${ms[1].toFixed(0)}毫秒${ratios}`,
    );
    before = ms;
  }
}
