import { ZenEngine } from '@gorules/zen-engine';
import { peerFacts } from './peer-facts.mjs';

/** Zen calculates with decimals. One decision holds a batch of enterprises, their projects side by side. */
const BATCH = 256;

const IS_OPEN = '#.applied >= 20211014 and #.registered';
const EXPRESSIONS = {
  projects: `map(projects, not (${IS_OPEN}) ? 0 :
    (#.subsidized ? 0
      : #.type == 'general_upgrade' ? min([#.investment * 0.15, 10000000])
      : #.type in ['digital_equipment', 'digital_workshop'] ? min([#.investment * 0.3, 15000000])
      : #.type == 'smart_factory' ? min([#.investment * 0.3, 50000000]) : 0))`,
  recognitions: `map(projects, not (${IS_OPEN}) or not #.recognized or #.recognized_on < 20211014 ? 0
    : #.type == 'digital_workshop' and not #.workshop_had ? 500000
    : #.type == 'smart_factory' and not #.factory_had ? 1000000 : 0)`,
  tiers: `map(enterprises, ${IS_OPEN} and #.tier_level == 'municipal' and #.tier_on >= 20211014 and (not #.tier_had or #.promoted)
    ? max([0, (#.tier == 'leading' ? 500000 : #.tier == 'growth' ? 250000 : #.tier == 'innovative' ? 100000 : 0) - #.tier_received])
    : 0)`,
  spending: `map(enterprises, ${IS_OPEN} and #.year >= 2021 and #.reports and not #.rd_had
    ? min([10000000, #.rd_had_twice and #.before_that < #.before and #.now > #.before
      ? max([#.now * 0.05, (#.now - #.before) * 0.3]) : #.now * 0.05])
    : 0)`,
  research: `map(research, ${IS_OPEN} and #.year >= 2021 and #.level != 'municipal_other' and #.role == 'lead' and not #.had
    ? min([#.funds * 0.5, max([0, 2000000 - #.received])]) : 0)`,
};

const node = (id, type, content = {}) => ({ id, name: id, type, content, position: { x: 0, y: 0 } });
const edge = (sourceId, targetId) => ({ id: `${sourceId}-${targetId}`, sourceId, targetId, type: 'edge' });
/** Cut to 分 where the amounts are known. */
const cut = (expression) => `map(${expression}, floor(# * 100))`;

const decision = new ZenEngine().createDecision({
  nodes: [
    node('in', 'inputNode'),
    node('amounts', 'expressionNode', {
      expressions: Object.entries(EXPRESSIONS).map(([key, value]) => ({ id: key, key, value: cut(value) })),
    }),
    node('out', 'outputNode'),
  ],
  edges: [edge('in', 'amounts'), edge('amounts', 'out')],
});

const day = (date) => Number(date.replaceAll('-', ''));

function batchOf(dossiers) {
  const enterprises = dossiers
    .map((dossier) => peerFacts(dossier, Number))
    .map((one) => ({ ...one, applied: day(one.applied), tier_on: day(one.tier_on) }));
  const flat = (key) =>
    enterprises.flatMap(({ applied, registered, year, [key]: list }) =>
      list.map((one) => ({ ...one, applied, registered, year })),
    );
  return {
    sizes: enterprises.map(({ projects, research }) => [projects.length, research.length]),
    input: {
      enterprises: enterprises.map(({ projects, research, ...one }) => one),
      projects: flat('projects').map((one) => ({ ...one, recognized_on: day(one.recognized_on) })),
      research: flat('research'),
    },
  };
}

export const zen = {
  name: '@gorules/zen-engine, batches of 256',
  most: 4096,
  prepare: (dossiers) =>
    Array.from({ length: Math.ceil(dossiers.length / BATCH) }, (_, index) =>
      batchOf(dossiers.slice(index * BATCH, (index + 1) * BATCH)),
    ),
  async run(batches, totals) {
    let index = 0;
    for (const { sizes, input } of batches) {
      const { result } = await decision.evaluate(input);
      let [project, research] = [0, 0];
      for (const [place, [projects, researches]] of sizes.entries()) {
        let total = result.tiers[place] + result.spending[place];
        for (const end = project + projects; project < end; project += 1)
          total += result.projects[project] + result.recognitions[project];
        for (const end = research + researches; research < end; research += 1)
          total += result.research[research];
        totals[index] = total;
        index += 1;
      }
    }
  },
};
