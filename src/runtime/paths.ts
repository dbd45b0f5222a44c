/** Paths of facts in words. */
import type { About, JsonObject } from './contract.ts';
import { contractVocabulary, supersededItems } from './vocabulary.ts';

/**
 * 事实的名称 of a path: `投资额` of `项目P2` for `projects[1].investment_yuan`, written `项目P2的投资额`. Without the
 * dossier, or where an entry has no id, its place stands for it: `第2条项目的投资额`. A whole list is `项目清单`.
 */
export function pathWords(about: About, path: string, dossier?: JsonObject): string {
  const [, head = '', index, field] = /^([^[.]+)(?:\[(\d+)\])?(?:\.(.+))?$/u.exec(path) ?? [];
  const subjects = [...about.vocabulary, ...contractVocabulary(about)];
  const list = subjects.find((subject) => subject.code === head);
  if (list === undefined) {
    const facts = subjects.filter((subject) => subject.code === null).flatMap((subject) => subject.facts);
    return [...facts, supersededItems(about)].find((fact) => fact.code === head)?.name ?? path;
  }
  if (index === undefined) return list.id === null ? list.name : `${list.name}清单`;
  const entries = dossier?.[head];
  const entry = Array.isArray(entries) ? entries[Number(index)] : undefined;
  const id = list.id === null ? undefined : entry?.[list.id.code];
  const whose = typeof id === 'string' ? `${list.name}${id}` : `第${Number(index) + 1}条${list.name}`;
  const fact = list.facts.find((candidate) => candidate.code === field)?.name ?? list.id?.name;
  return `${whose}的${fact ?? field}`;
}
