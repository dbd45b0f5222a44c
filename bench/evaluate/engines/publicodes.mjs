import Engine from 'publicodes';
import { peerFacts } from './peer-facts.mjs';

/** Publicodes has no lists: a project, and a research project, is a situation of its own. Amounts are floats. */
const OPEN = ['applied >= 20211014', 'registered'];
const when = (conditions, value) => ({
  valeur: value,
  'applicable si': { 'toutes ces conditions': [...OPEN, ...conditions] },
});
const fact = (value) => ({ valeur: value });

const common = { applied: fact(0), registered: fact('non'), year: fact(0) };
const engineOf = (rules) =>
  new Engine({ ...common, ...rules }, { logger: { log() {}, warn() {}, error() {} } });
const share = (type, ratio, cap) =>
  when([`type = '${type}'`, 'subsidized = non'], { produit: ['investment', ratio], plafond: cap });
const fixed = (type, had, amount) =>
  when([`type = '${type}'`, 'recognized', 'recognized on >= 20211014', `${had} = non`], amount);

const project = engineOf({
  type: fact("'none'"),
  investment: fact(0),
  subsidized: fact('non'),
  recognized: fact('non'),
  'recognized on': fact(0),
  'workshop had': fact('non'),
  'factory had': fact('non'),
  upgrade: share('general_upgrade', '15%', 10_000_000),
  equipment: share('digital_equipment', '30%', 15_000_000),
  workshop: share('digital_workshop', '30%', 15_000_000),
  factory: share('smart_factory', '30%', 50_000_000),
  'workshop recognition': fixed('digital_workshop', 'workshop had', 500_000),
  'factory recognition': fixed('smart_factory', 'factory had', 1_000_000),
  share: { somme: ['upgrade', 'equipment', 'workshop', 'factory'] },
  fixed: { somme: ['workshop recognition', 'factory recognition'] },
});
const enterprise = engineOf({
  'tier level': fact("'district'"),
  tier: fact("'none'"),
  'tier on': fact(0),
  'tier had': fact('non'),
  'tier received': fact(0),
  promoted: fact('non'),
  reports: fact('non'),
  now: fact(0),
  before: fact(0),
  'before that': fact(0),
  'rd had': fact('non'),
  'rd had twice': fact('non'),
  standard: {
    variations: [
      { si: "tier = 'leading'", alors: 500_000 },
      { si: "tier = 'growth'", alors: 250_000 },
      { si: "tier = 'innovative'", alors: 100_000 },
      { sinon: 0 },
    ],
  },
  'first or promoted': { 'une de ces conditions': ['tier had = non', 'promoted'] },
  fixed: when(["tier level = 'municipal'", 'tier on >= 20211014', 'first or promoted'], {
    valeur: 'standard - tier received',
    plancher: 0,
  }),
  growth: {
    valeur: '(now - before) * 30%',
    'applicable si': { 'toutes ces conditions': ['rd had twice', 'before that < before', 'now > before'] },
  },
  share: when(['year >= 2021', 'reports', 'rd had = non'], {
    'le maximum de': ['now * 5%', 'growth'],
    plafond: 10_000_000,
  }),
});
const research = engineOf({
  level: fact("'municipal_other'"),
  role: fact("'participant'"),
  funds: fact(0),
  had: fact('non'),
  received: fact(0),
  left: { valeur: '2000000 - received', plancher: 0 },
  share: when(['year >= 2021', "level != 'municipal_other'", "role = 'lead'", 'had = non'], {
    valeur: 'funds * 50%',
    plafond: 'left',
  }),
});

const situationOf = (facts) =>
  Object.fromEntries(Object.entries(facts).map(([key, value]) => [key.replaceAll('_', ' '), said(value)]));
function said(value) {
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (typeof value === 'string' && /^\d{4}-/.test(value)) return Number(value.replaceAll('-', ''));
  return typeof value === 'string' ? `'${value}'` : value;
}

function due(engine, situation, ...names) {
  engine.setSituation(situation);
  return names.reduce((sum, name) => {
    const value = engine.evaluate(name).nodeValue;
    return sum + (typeof value === 'number' ? Math.floor(value * 100) : 0);
  }, 0);
}

export const publicodes = {
  name: 'publicodes',
  most: 100,
  prepare: (dossiers) =>
    dossiers
      .map((dossier) => peerFacts(dossier, Number))
      .map(({ projects, research: list, ...one }) => {
        const { applied, registered, year } = one;
        const within = (each) => situationOf({ ...each, applied, registered, year });
        return { own: situationOf(one), projects: projects.map(within), research: list.map(within) };
      }),
  run(facts, totals) {
    for (const [index, one] of facts.entries()) {
      let total = due(enterprise, one.own, 'fixed', 'share');
      for (const each of one.projects) total += due(project, each, 'share', 'fixed');
      for (const each of one.research) total += due(research, each, 'share');
      totals[index] = total;
    }
  },
};
