import { policy } from '../../../policies/yubei-2021-13/compiled/policy.js';

const ITEMS = ['2.1', '2.2', '2.3', '2.4', '2.5', '2.6', '6.1', '9.1', '9.2'];

const { assess } = policy.select(ITEMS);

/** The compiled policy: codes of the nine items. */
export const hengce = {
  name: 'hengce, compiled policy',
  prepare(dossiers) {
    const prepared = dossiers.map((dossier) => {
      const read = policy.prepare(dossier);
      if (!read.ok) throw new Error(read.faults[0].message);
      return read.prepared;
    });
    return { table: policy.table(prepared), codes: new Float64Array(dossiers.length * ITEMS.length) };
  },
  run({ table, codes }, totals) {
    assess(table, codes);
    for (let index = 0; index < totals.length; index += 1) {
      let total = 0;
      for (let at = index * ITEMS.length; at < (index + 1) * ITEMS.length; at += 1)
        if (codes[at] > 0) total += codes[at];
      totals[index] = total;
    }
  },
};
