import { Engine } from 'json-rules-engine';
import { peerFacts } from './peer-facts.mjs';

/** Rules decide which amount is due; amounts are floats, as JSON has them. */
const EFFECTIVE = 20211014;
const day = (date) => Number(date.replaceAll('-', ''));
const at = (fact, operator, value) => ({ fact, operator, value });
const OPEN = [at('applied', 'greaterThanInclusive', EFFECTIVE), at('registered', 'equal', true)];
const rule = (amount, conditions, params) => ({
  conditions: { all: [...OPEN, ...conditions] },
  event: { type: amount, params },
});

const engineOf = (rules) => new Engine(rules);

const subsidy = (type, ratio, cap) =>
  rule('share', [at('type', 'equal', type), at('subsidized', 'equal', false)], {
    base: 'investment',
    ratio,
    cap,
  });
const recognition = (type, had, amount) =>
  rule(
    'fixed',
    [
      at('type', 'equal', type),
      at('recognized', 'equal', true),
      at('recognized_on', 'greaterThanInclusive', EFFECTIVE),
      at(had, 'equal', false),
    ],
    { amount },
  );
const project = engineOf([
  subsidy('general_upgrade', 0.15, 10_000_000),
  subsidy('digital_equipment', 0.3, 15_000_000),
  subsidy('digital_workshop', 0.3, 15_000_000),
  subsidy('smart_factory', 0.3, 50_000_000),
  recognition('digital_workshop', 'workshop_had', 500_000),
  recognition('smart_factory', 'factory_had', 1_000_000),
]);
const tier = (name, amount) =>
  rule(
    'less',
    [
      at('tier_level', 'equal', 'municipal'),
      at('tier_on', 'greaterThanInclusive', EFFECTIVE),
      at('tier', 'equal', name),
      { any: [at('tier_had', 'equal', false), at('promoted', 'equal', true)] },
    ],
    { amount, received: 'tier_received' },
  );
const enterprise = engineOf([
  tier('leading', 500_000),
  tier('growth', 250_000),
  tier('innovative', 100_000),
  rule('spending', [
    at('year', 'greaterThanInclusive', 2021),
    at('reports', 'equal', true),
    at('rd_had', 'equal', false),
  ]),
]);
const research = engineOf([
  rule('funds', [
    at('year', 'greaterThanInclusive', 2021),
    at('level', 'in', ['national', 'municipal_key_special']),
    at('role', 'equal', 'lead'),
    at('had', 'equal', false),
  ]),
]);

const cut = (amount) => Math.floor(amount * 100) / 100;

/** What an event comes to. */
function amountOf({ type, params }, facts) {
  switch (type) {
    case 'share':
      return cut(Math.min(facts[params.base] * params.ratio, params.cap));
    case 'fixed':
      return params.amount;
    case 'less':
      return Math.max(0, params.amount - facts[params.received]);
    case 'spending': {
      const { now, before, before_that: beforeThat, rd_had_twice: twice } = facts;
      const growth = twice && beforeThat < before && now > before ? (now - before) * 0.3 : 0;
      return cut(Math.min(Math.max(now * 0.05, growth), 10_000_000));
    }
    default:
      return cut(Math.min(facts.funds * 0.5, Math.max(0, 2_000_000 - facts.received)));
  }
}

async function due(engine, facts) {
  const { events } = await engine.run(facts);
  return events.reduce((sum, event) => sum + amountOf(event, facts), 0);
}

export const jsonRules = {
  name: 'json-rules-engine',
  most: 1000,
  prepare: (dossiers) =>
    dossiers
      .map((dossier) => peerFacts(dossier, Number))
      .map(({ projects, research: list, ...one }) => {
        const own = { ...one, applied: day(one.applied), tier_on: day(one.tier_on) };
        const { applied, registered, year } = own;
        return {
          own,
          projects: projects.map((each) => ({
            ...each,
            recognized_on: day(each.recognized_on),
            applied,
            registered,
          })),
          research: list.map((each) => ({ ...each, applied, registered, year })),
        };
      }),
  async run(facts, totals) {
    for (const [index, one] of facts.entries()) {
      let total = await due(enterprise, one.own);
      for (const each of one.projects) total += await due(project, each);
      for (const each of one.research) total += await due(research, each);
      totals[index] = Math.round(total * 100);
    }
  },
};
