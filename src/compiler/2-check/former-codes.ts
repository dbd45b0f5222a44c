import { contractCodes } from '../../../grammar/index.ts';
import type { FormerCodeSyntax } from '../1-parse/syntax.ts';
import type { Reporter } from '../diagnostics/index.ts';
import type { Place } from '../source.ts';
import type { FormerCode, Subject } from './checked.ts';

/** 曾用代码: each once, none that dossiers use now, and each where an old dossier may have it. */
export function checkFormerCodes(
  syntax: readonly FormerCodeSyntax[],
  subjects: readonly Subject[],
  reporter: Reporter,
): readonly FormerCode[] {
  const known = new Map<string, Place>();
  return syntax.map(({ path: { text: path, place }, advice }) => {
    const other = known.get(path);
    if (other) reporter.report('ZC0202', place, { name: path }, { other });
    known.set(path, place);
    const parts = path.split('.');
    const owner = parts.slice(0, -1);
    const here = codesIn(owner, subjects);
    if (here === null) reporter.report('ZC0242', place, { path, owner: owner.join('.') });
    else if (here.includes(parts.at(-1) ?? '')) reporter.report('ZC0241', place, { path });
    return { path, advice };
  });
}

/** The codes that stand in one place of a dossier now: at its top, in a list, among the members of a fact; null where there is no such place. */
function codesIn(owner: readonly string[], subjects: readonly Subject[]): readonly string[] | null {
  const [enterprise, ...lists] = subjects;
  const [first, fact] = owner;
  if (first === undefined) {
    const own = enterprise?.facts.map(({ code }) => code) ?? [];
    return [...contractCodes, ...own, ...lists.flatMap(({ code }) => code ?? [])];
  }
  const list = lists.find(({ code }) => code === first);
  if (list && fact === undefined) return list.facts.map(({ code }) => code);
  const subject = list ?? (fact === undefined ? enterprise : undefined);
  const enumeration = subject?.facts.find(({ code }) => code === (list ? fact : first));
  return enumeration?.type.type === 'enumeration' ? enumeration.members.map(({ code }) => code) : null;
}
