/** Seeded enterprises: dossiers that state everything that measures 2, 6 and 9 look at, often at a limit. */

/** A small generator of numbers below 2^32 (mulberry32), so that the same seed gives the same enterprises everywhere. */
function seeded(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit) => next() % limit;
  return { below, chance: (percent) => below(100) < percent, pick: (list) => list[below(list.length)] };
}

const PROJECT_TYPES = [
  'general_upgrade',
  'digital_equipment',
  'digital_workshop',
  'smart_factory',
  'new_app_scenario',
  'cloud_demo',
  'industrial_internet_demo',
  'smart_mfg_new_mode',
];
/** Where caps bind and days count, in 分. */
const LIMITS = [6666666667, 5000000000, 16666666667, 20000000000, 40000000, 0, 1, 333];
const DATES = ['2020-06-01', '2021-10-13', '2021-10-14', '2022-03-01', '2022-12-31', '2023-02-01'];
const ONCE_PER_PROJECT = ['2.1', '2.2', '2.3', '2.4', '4.2', '5.1'];

const yuan = (fen) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

function amount({ below, chance, pick }) {
  if (chance(20)) return yuan(Math.max(0, pick(LIMITS) + below(3) - 1));
  return yuan(below(2_000_000) * 10_000 + below(10_000));
}

function project(random, index) {
  const { chance, pick } = random;
  return {
    project_id: `P${index + 1}`,
    project_type: pick(PROJECT_TYPES),
    investment_yuan: amount(random),
    municipal_recognized: chance(50),
    recognition_date: pick(DATES),
    demo_confirmed: chance(50),
  };
}

function researchProject(random, index) {
  return {
    project_no: `N${index + 1}`,
    level: random.pick(['national', 'municipal_key_special', 'municipal_other']),
    role: random.pick(['lead', 'participant']),
    funds_this_year_yuan: amount(random),
  };
}

function priorAwards(random) {
  const { below, chance, pick } = random;
  const awards = [];
  const add = (item, year, subject) =>
    awards.push({
      item,
      year,
      amount_yuan: yuan(below(200) * 1_000_000),
      ...(subject === undefined ? {} : { subject }),
    });
  if (chance(15)) add(pick(ONCE_PER_PROJECT), 2021, `P${below(3) + 1}`);
  if (chance(10)) add(pick(['2.5', '2.6']), 2021, `P${below(3) + 1}`);
  if (chance(15)) add('6.1', 2021);
  if (chance(40)) add('9.1', 2021);
  if (chance(30)) add('9.1', 2020);
  if (chance(5)) add('9.1', 2022);
  if (chance(15)) add('9.2', 2021, `N${below(2) + 1}`);
  return awards;
}

const several = (random, most, make) =>
  Array.from({ length: random.below(most + 1) }, (_, index) => make(random, index));

/** So many dossiers of one seed. */
export function enterprises(count, seed) {
  const random = seeded(seed);
  const { chance, pick } = random;
  return Array.from({ length: count }, () => ({
    application_date: chance(98) ? '2023-05-31' : '2021-10-13',
    support_year: 2021,
    registered_in_district: chance(97),
    software_tier_level: pick(['municipal', 'municipal', 'district']),
    software_tier: pick(['leading', 'growth', 'innovative', 'none']),
    software_tier_date: pick(DATES),
    reports_via_stats_platform: chance(80),
    rd_current_year_yuan: amount(random),
    rd_previous_year_yuan: amount(random),
    rd_year_before_previous_yuan: amount(random),
    projects: several(random, 3, project),
    research_projects: several(random, 2, researchProject),
    prior_awards: priorAwards(random),
    other_district_awards: [],
    superseded_items: [],
  }))
    .map((dossier) =>
      dossier.application_date < '2022' ? withEarlierDates(dossier) : { ...dossier, support_year: 2022 },
    )
    .map((dossier, index) => (index % 100 === 0 ? withGreatSpending(dossier) : dossier));
}

/** Spends so much that the cap of 9.1 binds, whatever was spent before. */
const withGreatSpending = (dossier) => ({
  ...dossier,
  reports_via_stats_platform: true,
  rd_current_year_yuan: '2000000000.00',
  prior_awards: [
    ...dossier.prior_awards.filter(({ item }) => item !== '9.1'),
    { item: '9.1', year: 2021, amount_yuan: '10000000.00' },
    { item: '9.1', year: 2020, amount_yuan: '10000000.00' },
  ],
});

/** Nothing in a dossier is later than its application. */
function withEarlierDates(dossier) {
  const date = '2021-10-13';
  return {
    ...dossier,
    software_tier_date: date,
    projects: dossier.projects.map((one) => ({ ...one, recognition_date: date })),
    prior_awards: dossier.prior_awards.map((one) => ({ ...one, year: Math.min(one.year, 2021) })),
  };
}
