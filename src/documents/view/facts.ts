/** Facts of the vocabulary by the codes and paths that rules and results use. */
import type { About, FactAbout, SubjectAbout } from '../../runtime/index.ts';

/** 事实: a fact with the subject that it belongs to. */
export interface KnownFact {
  readonly subject: SubjectAbout;
  readonly fact: FactAbout;
}

/** Finds the fact of a code such as `projects.investment_yuan`; null for a whole list or an unknown code. */
export function factOf(about: About, code: string): KnownFact | null {
  const dot = code.indexOf('.');
  const list = dot < 0 ? null : code.slice(0, dot);
  const subject = about.vocabulary.find((candidate) => candidate.code === list);
  const fact = subject?.facts.find((candidate) => candidate.code === code.slice(dot + 1));
  return subject === undefined || fact === undefined ? null : { subject, fact };
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
