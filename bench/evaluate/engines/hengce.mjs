import { policy } from '../../../policies/yubei-2021-13/compiled/policy.js';

const ITEMS = ['2.1', '2.2', '2.3', '2.4', '2.5', '2.6', '6.1', '9.1', '9.2'];

const { assess } = policy.select(ITEMS);

function prepare(dossiers) {
  const prepared = dossiers.map((dossier) => {
    const read = policy.prepare(dossier);
    if (!read.ok) throw new Error(read.faults[0].message);
    return read.prepared;
  });
  return { table: policy.table(prepared), codes: ITEMS.map(() => new Float64Array(dossiers.length)) };
}

function run({ table, codes }, totals) {
  assess(table, codes);
  for (let index = 0; index < totals.length; index += 1) {
    let total = 0;
    for (let item = 0; item < codes.length; item += 1) {
      const code = codes[item][index];
      if (code > 0) total += code;
    }
    totals[index] = total;
  }
}

/** The compiled policy: codes of the nine items. */
export const hengce = { name: 'hengce', prepare, run };

/**
 * The same where one enterprise of a hundred has a project of which the kind is not known, and which has cost nothing: the
 * total is the same, and the six items of measure 2 are walked the exact way to find that out.
 */
export const hengceExactly = {
  name: 'hengce, 1% on the exact way',
  prepare: (dossiers) =>
    prepare(dossiers.map((dossier, index) => (index % 100 === 0 ? withUnknownKind(dossier) : dossier))),
  run,
};

const withUnknownKind = (dossier) => ({
  ...dossier,
  projects: [
    ...dossier.projects,
    { project_id: 'P9', investment_yuan: '0.00', municipal_recognized: false, demo_confirmed: false },
  ],
});
