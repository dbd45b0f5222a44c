import type { CompiledPolicy, Plan, PlanItem } from '../../compiler/index.ts';
import type { Json, JsonObject, ObservedPolicy, Prepared } from '../../runtime/index.ts';
import { atomsOf } from '../atoms.ts';
import { neighbours } from './neighbours.ts';
import { assumedFacts } from './write.ts';

/** How far a search goes for one item: how many facts it changes, and how many dossiers it tries before it gives up. */
const efforts = {
  thorough: { changes: 2, most: 12_000 },
  brief: { changes: 1, most: 1_500 },
} as const;

/** 起点: the dossiers of the worked examples of an item; where it has none, those in which everything is stated. */
export function seedsOf(item: PlanItem, { plan, examples }: CompiledPolicy): readonly JsonObject[] {
  const ofExamples = examples
    .filter(({ expected }) => expected.some((one) => one.item === item.id))
    .map(({ dossier }) => dossier);
  if (ofExamples.length > 0) return ofExamples;
  const stated = statedDossier(item, plan);
  const awards = awardsAsked(item, Number(String(stated.application_date).slice(0, 4)));
  return awards.length === 0 ? [stated] : [stated, { ...stated, prior_awards: awards }];
}

/** The earlier awards that the conditions of an item ask for: one in each of the years. */
function awardsAsked(item: PlanItem, year: number): readonly JsonObject[] {
  const lines = (item.standard?.branches ?? []).flatMap(({ when }) => when ?? []);
  const clauses = [...item.conditions, ...item.where, ...item.subjectConditions, ...lines];
  const asked = clauses.flatMap(({ condition }) => atomsOf(condition, item.definitions));
  return asked.flatMap((atom) =>
    atom.node === 'awarded'
      ? Array.from({ length: atom.years ?? 1 }, (_, index) => ({
          item: atom.item,
          year: year - 1 - index,
          amount_yuan: '10000.00',
        }))
      : [],
  );
}

/** A dossier in which every fact that the item looks at has a value. */
function statedDossier(item: PlanItem, plan: Plan): JsonObject {
  const codes = new Set(
    plan.about.measures.flatMap((measure) => measure.items).find((one) => one.id === item.id)?.facts ?? [],
  );
  const year = Number(plan.about.effectiveOn.slice(0, 4)) + 1;
  const value = (type: string, member: string | undefined): Json => {
    if (type === 'boolean') return true;
    if (type === 'enumeration') return member ?? '';
    if (type === 'money') return '1000000.00';
    if (type === 'date') return `${year}-03-01`;
    if (type === 'year') return year;
    return type === 'text' ? 'X' : 1;
  };
  const own = plan.subjects.map((subject) => ({
    subject,
    facts: Object.fromEntries(
      subject.facts
        .filter((fact) => codes.has(subject.code === null ? fact.code : `${subject.code}.${fact.code}`))
        .map((fact) => [fact.code, value(fact.type.type, fact.members[0]?.code)]),
    ),
  }));
  return {
    application_date: `${year}-06-30`,
    ...Object.fromEntries(assumedFacts(plan).map(({ fact, value }) => [fact.code, value])),
    prior_awards: [],
    ...own.find(({ subject }) => subject.code === null)?.facts,
    ...Object.fromEntries(
      own.flatMap(({ subject, facts }) =>
        subject.code !== null && (Object.keys(facts).length > 0 || item.subject.code === subject.code)
          ? [[subject.code, [{ [subject.id?.code ?? '']: '1', ...facts }]]]
          : [],
      ),
    ),
  };
}

/**
 * 寻找事实: walks from known dossiers to others, one changed fact at a time and then two, until `look` has seen enough.
 * It answers whether it has. Sound, because every dossier is evaluated; incomplete, because not every value is tried.
 */
export function search(
  policy: ObservedPolicy,
  item: PlanItem,
  plan: Plan,
  seeds: readonly JsonObject[],
  effort: keyof typeof efforts,
  look: (dossier: JsonObject, prepared: Prepared) => boolean,
): boolean {
  const { changes, most } = efforts[effort];
  let tried = 0;
  const seen = new Set<string>();
  const see = (dossier: JsonObject): 'enough' | 'go on' | 'stop' => {
    const key = JSON.stringify(dossier);
    if (seen.has(key)) return 'go on';
    seen.add(key);
    const preparation = policy.prepare(dossier);
    if (!preparation.ok) return 'go on';
    if (++tried > most) return 'stop';
    return look(dossier, preparation.prepared) ? 'enough' : 'go on';
  };
  for (const seed of seeds) if (see(seed) === 'enough') return true;
  const next = seeds.flatMap((seed) => neighbours(seed, item, plan));
  for (const dossier of next) {
    const verdict = see(dossier);
    if (verdict !== 'go on') return verdict === 'enough';
  }
  for (const dossier of changes > 1 ? next : []) {
    for (const further of neighbours(dossier, item, plan)) {
      const verdict = see(further);
      if (verdict !== 'go on') return verdict === 'enough';
    }
  }
  return false;
}
