import { policy } from '../../../policies/yubei-2021-13/compiled/policy.js';

const ITEMS = ['2.1', '2.2', '2.3', '2.4', '2.5', '2.6', '6.1', '9.1', '9.2'];

const { assess } = policy.select(ITEMS);

/** Dossiers that several engines share are prepared once: a heap that is full slows all of them. */
const known = new WeakMap();

function preparedOf(dossier) {
  const read = known.get(dossier) ?? policy.prepare(dossier);
  if (!read.ok) throw new Error(read.faults[0].message);
  known.set(dossier, read);
  return read.prepared;
}

const prepare = (dossiers) => ({
  table: policy.table(dossiers.map(preparedOf)),
  codes: ITEMS.map(() => new Float64Array(dossiers.length)),
});

function run({ table, codes }, totals) {
  assess(table, codes);
  totals.fill(0);
  for (const column of codes)
    for (let index = 0; index < totals.length; index += 1) totals[index] += Math.max(0, column[index]);
}

/** The compiled policy: codes of the nine items. */
export const hengce = { name: 'hengce', prepare, run };

/** One enterprise of a hundred is changed so that the total stays the same and the exact way has to find that out. */
const onExactWay = (name, change) => ({
  name,
  prepare: (dossiers) =>
    prepare(dossiers.map((dossier, index) => (index % 100 === 0 ? change(dossier) : dossier))),
  run,
});

/** What was spent before is not known, and cannot matter, because the cap of 9.1 binds. */
export const hengceOneExact = onExactWay(
  'hengce, one item of 1% on the exact way',
  ({ rd_previous_year_yuan: _before, rd_year_before_previous_yuan: _beforeThat, ...dossier }) => dossier,
);

/** There is a project of which the kind is not known, and which has cost nothing: all items of measure 2 have to look. */
export const hengceSixExact = onExactWay('hengce, six items of 1% on the exact way', (dossier) => ({
  ...dossier,
  projects: [
    ...dossier.projects,
    { project_id: 'P9', investment_yuan: '0.00', municipal_recognized: false, demo_confirmed: false },
  ],
}));
