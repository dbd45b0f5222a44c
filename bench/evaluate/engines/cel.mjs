import { Environment } from '@marcbachmann/cel-js';
import { fen, peerFacts } from './peer-facts.mjs';

/** CEL has whole numbers, so money is in 分; adding up and the lesser of two are registered functions. */
const PROGRAM = `
applied >= '2021-10-14' && registered
  ? sum(projects.map(p,
      (p.subsidized ? 0
        : p.type == 'general_upgrade' ? least(p.investment * 15 / 100, 1000000000)
        : p.type == 'digital_equipment' || p.type == 'digital_workshop' ? least(p.investment * 30 / 100, 1500000000)
        : p.type == 'smart_factory' ? least(p.investment * 30 / 100, 5000000000)
        : 0)
      + (!p.recognized || p.recognized_on < '2021-10-14' ? 0
        : p.type == 'digital_workshop' && !p.workshop_had ? 50000000
        : p.type == 'smart_factory' && !p.factory_had ? 100000000
        : 0)))
    + (tier_level == 'municipal' && tier_on >= '2021-10-14' && (!tier_had || promoted)
      ? most(0, (tier == 'leading' ? 50000000 : tier == 'growth' ? 25000000 : tier == 'innovative' ? 10000000 : 0) - tier_received)
      : 0)
    + (year < 2021 ? 0
      : (reports && !rd_had
          ? least(1000000000, rd_had_twice && before_that < before && now > before
            ? most(now * 5 / 100, (now - before) * 30 / 100)
            : now * 5 / 100)
          : 0)
        + sum(research.map(r,
          r.level == 'municipal_other' || r.role != 'lead' || r.had ? 0
          : least(r.funds / 2, most(0, 200000000 - r.received)))))
  : 0`;

const evaluate = new Environment({ unlistedVariablesAreDyn: true })
  .registerFunction('sum(list<int>): int', (all) => all.reduce((sum, one) => sum + one, 0n))
  .registerFunction('least(int, int): int', (a, b) => [b, a][Number(a < b)])
  .registerFunction('most(int, int): int', (a, b) => [b, a][Number(a > b)])
  .parse(PROGRAM);

export const cel = {
  name: '@marcbachmann/cel-js',
  most: 20_000,
  prepare: (dossiers) =>
    dossiers.map((dossier) => {
      const facts = peerFacts(dossier, (yuan) => BigInt(fen(yuan)));
      return { ...facts, year: BigInt(facts.year) };
    }),
  run(facts, totals) {
    for (const [index, one] of facts.entries()) totals[index] = Number(evaluate(one));
  },
};
