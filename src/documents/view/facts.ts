/** Facts of the vocabulary by the codes and paths that rules and results use. */
import type { About, FactAbout, ItemAbout, SubjectAbout } from '../../runtime/index.ts';

/** 事实: a fact with the subject that it belongs to. */
export interface KnownFact {
  readonly subject: SubjectAbout;
  readonly fact: FactAbout;
}

/** 应填事实: a fact that an applicant states, with the ids of the items that ask for it. */
export interface AskedFact extends KnownFact {
  readonly items: readonly string[];
}

/** Finds the fact of a code such as `projects.investment_yuan`; null for a whole list or an unknown code. */
export function factOf(about: About, code: string): KnownFact | null {
  const dot = code.indexOf('.');
  const list = dot < 0 ? null : code.slice(0, dot);
  const subject = about.vocabulary.find((candidate) => candidate.code === list);
  const fact = subject?.facts.find((candidate) => candidate.code === code.slice(dot + 1));
  return subject === undefined || fact === undefined ? null : { subject, fact };
}

/** The facts that an item asks for. Those of its list that no rule looks at are declared to be checked, and are asked for with it. */
export function factsAsked(about: About, item: ItemAbout): readonly KnownFact[] {
  const lists = new Set(item.facts.flatMap((code) => factOf(about, code)?.subject.code ?? []));
  const looked = new Set(about.measures.flatMap(({ items }) => items.flatMap(({ facts }) => facts)));
  const beside = about.vocabulary.flatMap(({ code, facts }) =>
    code !== null && lists.has(code) ? facts.map((fact) => `${code}.${fact.code}`) : [],
  );
  return [...item.facts, ...beside.filter((code) => !looked.has(code))].flatMap(
    (code) => factOf(about, code) ?? [],
  );
}

/** What every dossier may declare, whatever the policy's vocabulary. */
const DECLARATIONS: Readonly<Record<string, string>> = {
  prior_awards: '既往享受记录',
  other_district_awards: '区级其他奖补',
  superseded_items: '上位政策替代的事项',
};

/** Says a path such as `projects[0].investment_yuan` in words: `第1个项目的投资额`. */
export function pathInWords(about: About, path: string): string {
  const [, list = '', index, field] = /^([^[.]+)(?:\[(\d+)\])?(?:\.(.+))?$/u.exec(path) ?? [];
  const known = DECLARATIONS[list];
  if (known !== undefined) return known;
  const found = factOf(about, field === undefined ? list : `${list}.${field}`);
  if (found === null) return about.vocabulary.find((subject) => subject.code === list)?.name ?? path;
  return index === undefined
    ? found.fact.name
    : `第${Number(index) + 1}个${found.subject.name}的${found.fact.name}`;
}
