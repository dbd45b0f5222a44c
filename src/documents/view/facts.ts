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

/** Says a path such as `projects[0].investment_yuan` in words: `第1个项目的投资额`. */
export function pathInWords(about: About, path: string): string {
  const [, list = '', index, field] = /^([^[.]+)(?:\[(\d+)\])?(?:\.(.+))?$/u.exec(path) ?? [];
  const found = factOf(about, field === undefined ? list : `${list}.${field}`);
  if (found === null) return about.vocabulary.find((subject) => subject.code === list)?.name ?? path;
  return index === undefined
    ? found.fact.name
    : `第${Number(index) + 1}个${found.subject.name}的${found.fact.name}`;
}
