/**
 * Seeded dossiers of a policy, drawn where its rules turn: amounts a 分 about every figure of the text and about every base
 * that comes to one, days about every date, and now and then facts that are not given, amounts beyond all bounds, and
 * earlier awards that name nobody.
 */
import type { Plan } from '../../src/compiler/3-plan/plan.ts';
import type { FactAbout, Json, JsonObject, SubjectAbout } from '../../src/runtime/index.ts';

/** Small whole numbers from a seed (mulberry32): the same seed gives the same dossiers. */
function seeded(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number) => next() % limit;
  const pick = <T>(all: readonly T[]): T => all[below(all.length)] as T;
  return { below, pick, chance: (percent: number) => below(100) < percent };
}

type Random = ReturnType<typeof seeded>;

/** The literals of a plan. */
interface Figures {
  /** Amounts in 分 at which something turns. */
  readonly fen: readonly bigint[];
  /** Other numbers, in ten-thousandths. */
  readonly numbers: readonly bigint[];
  readonly dates: readonly string[];
}

const scaledTo = (places: number, text: string): bigint => {
  const [whole = '', decimals = ''] = text.split('.');
  return BigInt(whole + decimals.padEnd(places, '0').slice(0, places));
};

function figuresOf(plan: Plan): Figures {
  const literals: { readonly type: string; readonly value: string }[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('node' in node && node.node === 'literal') {
      const { type, value } = node as unknown as { type: { type: string }; value: string };
      literals.push({ type: type.type, value });
    }
    for (const part of Object.values(node)) visit(part);
  };
  visit(plan.items);
  visit(plan.sharedCaps);
  const of = (...types: readonly string[]) => [
    ...new Set(literals.filter(({ type }) => types.includes(type)).map(({ value }) => value)),
  ];
  const amounts = of('money').map((value) => scaledTo(2, value));
  const ratios = of('ratio')
    .map((value) => scaledTo(4, value))
    .filter((one) => one > 0n);
  const bases = amounts.flatMap((amount) => ratios.map((one) => (amount * 10_000n) / one));
  return {
    fen: [...new Set([...amounts, ...bases])],
    numbers: of('integer', 'decimal', 'number', 'ratio').map((value) => scaledTo(4, value)),
    dates: [plan.about.effectiveOn, ...of('date')],
  };
}

const DAY = 86_400_000;
const daysLater = (date: string, days: number) =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
const decimal = (digits: bigint, places: number) => {
  const text = String(digits < 0n ? 0n : digits).padStart(places + 1, '0');
  return `${text.slice(0, -places)}.${text.slice(-places)}`;
};

function fen({ below, pick, chance }: Random, { fen: limits }: Figures): bigint {
  if (chance(1)) return 999_999_999_999_999n - BigInt(below(3));
  if (chance(10)) return BigInt(below(3));
  if (chance(45) && limits.length > 0) return pick(limits) + BigInt(below(3)) - 1n;
  return BigInt(below(4_000_000_000)) * BigInt(pick([1, 1, 10, 100]));
}

/** Amounts are written with decimals, without, and as whole numbers of JSON. */
function money(random: Random, figures: Figures): Json {
  const amount = fen(random, figures);
  const whole = amount / 100n;
  if (amount % 100n !== 0n || amount < 0n || random.chance(60)) return decimal(amount, 2);
  return random.chance(50) ? String(whole) : Number(whole);
}

interface Draw {
  readonly random: Random;
  readonly figures: Figures;
  readonly appliedOn: string;
}

function anyValue(fact: FactAbout, { random, figures, appliedOn }: Draw): Json {
  const { below, pick, chance } = random;
  const near = () =>
    figures.numbers.length > 0 && chance(50) ? pick(figures.numbers) : BigInt(below(400_000));
  switch (fact.type) {
    case 'boolean':
      return chance(65);
    case 'money':
      return money(random, figures);
    case 'decimal':
      return decimal(chance(1) ? 99_999_999_999_990_000n : near() + BigInt(below(3)) - 1n, 4).replace(
        /\.?0+$/,
        '',
      );
    case 'integer':
      return chance(1) ? Number.MAX_SAFE_INTEGER : Math.max(0, Number(near() / 10_000n) + below(3) - 1);
    case 'year':
      return Math.max(1000, Number(appliedOn.slice(0, 4)) - below(4));
    case 'date': {
      const date = chance(50)
        ? daysLater(pick(figures.dates), below(3) - 1)
        : daysLater(appliedOn, -below(1500));
      return date > appliedOn && !fact.mayBeLater ? appliedOn : date;
    }
    case 'text':
      return pick(['', '甲', '乙', ' 甲 ', '丙']);
    case 'enumeration':
      return pick(fact.members).code;
  }
}

/** Facts of one record, of which some are not given. */
function record(facts: readonly FactAbout[], gaps: number, draw: Draw): JsonObject {
  return Object.fromEntries(
    facts.filter(() => !draw.random.chance(gaps)).map((fact) => [fact.code, anyValue(fact, draw)]),
  );
}

function list({ id, facts }: SubjectAbout, gaps: number, draw: Draw): JsonObject[] {
  return Array.from({ length: draw.random.pick([0, 1, 1, 2, 2, 3, 5]) }, (_, index) => ({
    ...record(
      facts.filter(({ code }) => code !== id?.code),
      gaps,
      draw,
    ),
    [id?.code ?? 'id']: `E${index + 1}`,
  }));
}

/** Dossiers without end, all of them such that the policy accepts them. */
export function* boundaryDossiers(plan: Plan, seed: number): Generator<JsonObject> {
  const random = seeded(seed);
  const { below, pick, chance } = random;
  const figures = figuresOf(plan);
  const [enterprise, ...lists] = plan.about.vocabulary;
  const items = plan.items.map(({ id }) => id);
  for (;;) {
    const applied = chance(20)
      ? daysLater(pick(figures.dates), below(3) - 1)
      : daysLater(pick(figures.dates), below(1200));
    const appliedOn = applied < '2002' ? '2002-01-01' : applied;
    const year = Number(appliedOn.slice(0, 4));
    const draw = { random, figures, appliedOn };
    const gaps = pick([0, 0, 3, 15]);
    const given = () => !chance(gaps);
    const earlier = () => ({
      item: pick(items),
      ...(given() && { year: year - pick([0, 1, 1, 2]) }),
      ...(given() && { amount_yuan: money(random, figures) }),
      ...(chance(85) && { subject: pick(['E1', 'E1', 'E2', 'E3', '甲', 'E9']) }),
    });
    const other = () => ({
      item: pick(items),
      ...(given() && { amount_yuan: money(random, figures) }),
      ...(given() && { status: pick(['applied', 'approved', 'received', 'received']) }),
    });
    const some = <T>(most: number, make: () => T) => Array.from({ length: below(most + 1) }, make);
    yield {
      application_date: appliedOn,
      ...(chance(60) && { support_year: year - pick([0, 0, 1, 2]) }),
      ...record(
        (enterprise?.facts ?? []).filter(({ code }) => code !== 'support_year'),
        gaps,
        draw,
      ),
      ...Object.fromEntries(lists.filter(given).map((one) => [one.code, list(one, gaps, draw)])),
      ...(given() && { prior_awards: chance(40) ? [] : some(6, earlier) }),
      ...(chance(50) && { other_district_awards: chance(70) ? [] : some(3, other) }),
      ...(chance(50) && { superseded_items: chance(80) ? [] : [...new Set(some(2, () => pick(items)))] }),
    };
  }
}
