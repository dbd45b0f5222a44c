import type { CompiledPolicy, Plan, PlanItem } from '../../compiler/index.ts';
import type { Json, JsonObject, ObservedPolicy } from '../../runtime/index.ts';
import { neighbours } from './neighbours.ts';
import { assumedFacts } from './write.ts';

/** How many dossiers are tried for one item before the search gives up. */
const MOST_TRIED = 12_000;

/** 起点: the dossiers of the worked examples of an item, and one in which everything is stated. */
export function seedsOf(item: PlanItem, { plan, examples }: CompiledPolicy): readonly JsonObject[] {
  const ofExamples = examples
    .filter(({ expected }) => expected.some((one) => one.item === item.id))
    .map(({ dossier }) => dossier);
  return ofExamples.length > 0 ? ofExamples : [statedDossier(item, plan)];
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
  look: (dossier: JsonObject) => boolean,
): boolean {
  let tried = 0;
  const seen = new Set<string>();
  const see = (dossier: JsonObject): 'enough' | 'go on' | 'stop' => {
    const key = JSON.stringify(dossier);
    if (seen.has(key)) return 'go on';
    seen.add(key);
    if (!policy.prepare(dossier).ok) return 'go on';
    if (++tried > MOST_TRIED) return 'stop';
    return look(dossier) ? 'enough' : 'go on';
  };
  for (const seed of seeds) if (see(seed) === 'enough') return true;
  const next = seeds.flatMap((seed) => neighbours(seed, item, plan));
  for (const dossier of next) {
    const verdict = see(dossier);
    if (verdict !== 'go on') return verdict === 'enough';
  }
  for (const dossier of next) {
    for (const further of neighbours(dossier, item, plan)) {
      const verdict = see(further);
      if (verdict !== 'go on') return verdict === 'enough';
    }
  }
  return false;
}
