import {
  type CompiledPolicy,
  createExampleReader,
  type Fact,
  folded,
  type Plan,
  type Subject,
} from '../../compiler/index.ts';
import {
  dateWords,
  exact,
  type IsoDate,
  type ItemResult,
  type Json,
  type JsonObject,
  moneyWords,
} from '../../runtime/index.ts';
import { missingNames, resultWords } from '../outcomes.ts';

/** Writes worked examples for a policy. */
export type ExampleWriter = (
  title: string,
  dossier: JsonObject,
  results: readonly ItemResult[],
  /** Whether the day of application is stated even where it is the one that goes without saying. */
  isDated?: boolean,
) => string | null;

/**
 * 写成算例: a dossier and what must come out of it, in the language's own words, ready to be pasted. Null where the
 * language cannot say it: what is written is read again by the compiler, and must give the same dossier.
 */
export function createExampleWriter({ plan, syntax }: CompiledPolicy): ExampleWriter {
  const read = createExampleReader(syntax);
  return (title, dossier, results, isDated = false) => {
    for (const form of ['flat', 'elements'] as const) {
      for (const quoted of [false, true]) {
        const text = exampleText(plan, title, dossier, results, { form, quoted, isDated });
        if (text !== null && same(read(text)?.dossier ?? null, dossier)) return text;
      }
    }
    return null;
  };
}

/** Where a suggestion belongs: among the 核对算例 of the item, or where the item is written. */
export function fileFor(item: string, { examples, places, syntax }: CompiledPolicy): string {
  const checks = examples.filter(({ place }) => syntax.checkFiles.has(place.file));
  const own = checks.find(({ expected }) => expected.some((one) => one.item === item));
  return (own?.place ?? places.get(item))?.file.path ?? '';
}

/** Whether two JSON values say the same, whatever the order of their keys and the tails of their amounts. */
function same(a: Json, b: Json): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: Json): string {
  return JSON.stringify(value, (_, one) => {
    if (typeof one === 'string' && /^-?\d+\.\d+$/.test(one)) return exact(one).toString();
    if (one === null || typeof one !== 'object' || Array.isArray(one)) return one;
    return Object.fromEntries(
      Object.entries(one)
        .filter(([key, inside]) => !(Array.isArray(inside) && inside.length === 0 && key !== 'prior_awards'))
        .sort(([x], [y]) => (x < y ? -1 : 1)),
    );
  });
}

/** How an example is written: a single element with a line of its own or not, names with 「」 or not, dated or not. */
interface Writing {
  readonly form: 'flat' | 'elements';
  readonly quoted: boolean;
  readonly isDated: boolean;
}

function exampleText(
  plan: Plan,
  title: string,
  dossier: JsonObject,
  results: readonly ItemResult[],
  { form, quoted, isDated }: Writing,
): string | null {
  const [enterprise, ...lists] = plan.subjects;
  if (!enterprise) return null;
  const name = (text: string) => (quoted ? `「${text}」` : text);
  const implied = new Set(assumedFacts(plan).map(({ fact }) => fact.code));
  const known = statements(
    { ...enterprise, facts: enterprise.facts.filter((fact) => !implied.has(fact.code)) },
    dossier,
    name,
  );
  const lines: string[] = [];
  for (const subject of lists) {
    const code = subject.code ?? '';
    const entries = dossier[code];
    if (!Array.isArray(entries)) continue;
    const elements = entries as readonly JsonObject[];
    const [only] = elements;
    const id = subject.id?.code ?? '';
    if (elements.length === 0) known.push(`${name(subject.name)}为空`);
    else if (form === 'flat' && elements.length === 1 && only?.[id] === '1')
      known.push(...statements(subject, only, name));
    else {
      for (const element of elements)
        lines.push(`${subject.name} ${element[id]}：${stated(subject, element, name).join('，')}`);
    }
  }
  const year = dossier.support_year;
  const given = [
    ...(year === undefined ? [] : [`支持年度为${year}`]),
    ...(dossier.application_date === plan.about.effectiveOn && !isDated
      ? []
      : [`申报日期为${dateWords(String(dossier.application_date) as IsoDate)}`]),
    ...known,
    ...assumed(plan, dossier, name),
    ...historyWords(plan, dossier),
  ];
  const head =
    lines.length === 0 && given.length === 0 ? nothingKnown(plan, results, name) : given.join('，');
  const due = results.map((result) => dueWords(plan, result)).join('，');
  const line = (text: string, depth: number) => folded(text, 'sentence', depth);
  const body =
    lines.length === 0
      ? line(`已知：${head}`, 1)
      : [
          ...line('已知：', 1),
          ...[...(head === '' ? [] : [head]), ...lines].flatMap((text) => line(text, 2)),
        ];
  return [`算例 ${title}`, ...body, ...line(`应得：${due}`, 1)].join('\n');
}

/** An example must say something: where nothing is known, it says so of the first fact that the item looks at. */
function nothingKnown(plan: Plan, results: readonly ItemResult[], name: (text: string) => string): string {
  const implied = assumedFacts(plan).map(({ fact }) => fact.code);
  const about = plan.about.measures.flatMap((measure) => measure.items);
  const codes = about.find((item) => item.id === results[0]?.item)?.facts ?? [];
  const first = codes.find((code) => !implied.includes(code)) ?? '';
  const subject = plan.subjects.find((one) => first.startsWith(`${one.code}.`));
  const fact = plan.subjects[0]?.facts.find((one) => one.code === first);
  const known = subject ?? fact;
  // Where it looks at no fact, the day of the application is all that can be said.
  return known ? `${name(known.name)}未知` : `申报日期为${dateWords(plan.about.effectiveOn as IsoDate)}`;
}

/** Facts that hold unless an example says otherwise, where it does. */
function assumed(plan: Plan, dossier: JsonObject, name: (text: string) => string): readonly string[] {
  return assumedFacts(plan).flatMap(({ fact, value }) => {
    const stated = dossier[fact.code];
    if (stated === undefined) return [`${name(fact.name)}未知`];
    if (stated === value) return [];
    return [stated === true ? name(fact.name) : `非${name(fact.name)}`];
  });
}

/** The facts of the common conditions, which every example has, as these want them. */
export function assumedFacts(plan: Plan): readonly { readonly fact: Fact; readonly value: boolean }[] {
  const wanted = new Set(plan.about.commonConditions);
  return (plan.subjects[0]?.facts ?? [])
    .map((fact) => ({ fact, value: wanted.has(fact.name) }))
    .filter(({ fact, value }) => value || wanted.has(`非${fact.name}`));
}

/** Facts of a dossier in words: `企业规模为大型，研发投入为100万元`. */
export function factsInWords(plan: Plan, dossier: JsonObject, facts: readonly Fact[]): string {
  const [first] = plan.subjects;
  const said = plan.subjects.flatMap((subject) => {
    const [entry] = subject === first ? [dossier] : listOf(dossier[subject.code ?? '']);
    const own = subject.facts.filter((fact) =>
      facts.some((one) => one.list === fact.list && one.code === fact.code),
    );
    return entry ? statements({ ...subject, facts: own }, entry, (name) => name) : [];
  });
  return said.join('，');
}

const listOf = (value: Json | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? (value as readonly JsonObject[]) : [];

function statements(subject: Subject, entry: JsonObject, name: (text: string) => string): string[] {
  return subject.facts
    .filter((fact) => fact.code !== subject.id?.code && entry[fact.code] !== undefined)
    .flatMap((fact) => {
      const value = entry[fact.code] as Json;
      if (fact.type.type !== 'boolean') return [`${name(fact.name)}为${valueWords(fact, value, name)}`];
      return [value === true ? name(fact.name) : `非${name(fact.name)}`];
    });
}

/** An element of which nothing is known still has a line of its own. */
function stated(subject: Subject, entry: JsonObject, name: (text: string) => string): readonly string[] {
  const known = statements(subject, entry, name);
  const first = subject.facts.find((fact) => fact.code !== subject.id?.code);
  return known.length > 0 || !first ? known : [`${name(first.name)}未知`];
}

function valueWords(fact: Fact, value: Json, name: (text: string) => string): string {
  switch (fact.type.type) {
    case 'money':
      return moneyWords(exact(String(value)));
    case 'date':
      return dateWords(String(value) as IsoDate);
    case 'enumeration':
      return name(fact.members.find((member) => member.code === value)?.name ?? String(value));
    case 'text':
      return value === '' ? '空' : `“${value}”`;
    case 'integer':
    case 'decimal':
      return `${value}${fact.type.unit}`;
    case 'ratio':
      return `${value}%`;
    default:
      return String(value);
  }
}

function historyWords(plan: Plan, dossier: JsonObject): readonly string[] {
  const entries = (key: string) =>
    Array.isArray(dossier[key]) ? (dossier[key] as readonly JsonObject[]) : [];
  const itemOf = (id: Json | undefined) => plan.items.find((item) => item.id === id);
  const money = (value: Json | undefined) => moneyWords(exact(String(value)));
  return [
    ...(dossier.prior_awards === undefined ? ['既往享受未知'] : []),
    ...entries('prior_awards').map((award) => {
      const item = itemOf(award.item);
      const whose = award.subject === undefined ? '' : `${item?.subject.name}${award.subject}`;
      return `${award.year}年度${whose}已享受${item?.name}${money(award.amount_yuan)}`;
    }),
    ...entries('other_district_awards').map((award) => {
      const verb = award.status === 'received' ? '已从其他政策获得' : '已向其他政策申请';
      return `就${itemOf(award.item)?.name}${verb}${money(award.amount_yuan)}`;
    }),
    ...(Array.isArray(dossier.superseded_items) ? dossier.superseded_items : []).map(
      (id) => `${itemOf(id)?.name}已由上位政策替代`,
    ),
  ];
}

/** `数字化车间建设补助待定（缺投资额）`; of many missing facts the three most decisive. */
function dueWords({ about }: Plan, result: ItemResult): string {
  const missing = missingNames(about, result.missing).slice(0, 3);
  return `${result.name}${resultWords(result)}${missing.length > 0 ? `（缺${missing.join('、')}）` : ''}`;
}
