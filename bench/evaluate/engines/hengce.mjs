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

/** One enterprise of a hundred is changed so that the total stays the same. */
const changed = (name, change) => ({
  name,
  prepare: (dossiers) =>
    prepare(dossiers.map((dossier, index) => (index % 100 === 0 ? change(dossier) : dossier))),
  run,
});

/**
 * Something is not known that cannot matter: what was spent before, because the cap of 9.1 binds, and the kind of a project that has
 * cost nothing, which all items of measure 2 have to look at.
 */
export const hengceUnknown = changed(
  'hengce, 1% with gaps that cannot matter in seven items',
  ({ rd_previous_year_yuan: _before, rd_year_before_previous_yuan: _beforeThat, ...dossier }) => ({
    ...dossier,
    projects: [
      ...dossier.projects,
      { project_id: 'P9', investment_yuan: '0.00', municipal_recognized: false, demo_confirmed: false },
    ],
  }),
);

/** The funds of a research project are not known, and cannot matter, because it has received all that it can: only the exact way tells. */
export const hengceOneExact = changed('hengce, 1% with one item on the exact way', (dossier) => ({
  ...dossier,
  research_projects: [...dossier.research_projects, { project_no: 'N9', level: 'national', role: 'lead' }],
  prior_awards: [
    ...dossier.prior_awards,
    { item: '9.2', year: 2020, amount_yuan: '2000000.00', subject: 'N9' },
  ],
}));

/** Another award of each item, of nothing, of which it is not known whether it was received: so is every item that pays. */
export const hengceSeveralExact = changed(
  'hengce, 1% with every item that pays on the exact way',
  (dossier) => ({
    ...dossier,
    other_district_awards: ITEMS.map((item) => ({ item, amount_yuan: '0.00' })),
  }),
);
