import type { CompiledPolicy } from '../../compiler/index.ts';
import type { ItemResult, JsonObject } from '../../runtime/index.ts';
import { search, seedsOf } from '../explore/search.ts';
import { writeExample } from '../explore/write.ts';
import { instantiate } from '../instantiate.ts';
import type { Branch } from './branches.ts';
import { type Coverage, walk } from './measure.ts';

/** 建议: a worked example, ready to be pasted, that covers branches which none covers yet. */
export interface Suggestion {
  /** The file that it belongs to. */
  readonly file: string;
  readonly item: string;
  readonly covers: readonly Branch[];
  readonly text: string;
}

/** Looks for facts that cover what is not covered, changing one fact of a known example at a time. */
export function suggestExamples(
  compiled: CompiledPolicy,
  { branches }: Coverage,
): { readonly suggestions: readonly Suggestion[]; readonly unreached: readonly Branch[] } {
  const policy = instantiate(compiled.plan);
  const open = new Map(branches.filter((branch) => branch.count === 0).map((branch) => [branch.id, branch]));
  const suggestions: Suggestion[] = [];
  // Rules of the whole policy are met on the way; the last item that pays looks for those that are left.
  const last = compiled.plan.items.findLast(({ standard }) => standard !== null);
  for (const item of compiled.plan.items) {
    const wanted = () =>
      [...open.values()].filter((branch) => branch.item === item.id || branch.item === null);
    const own = [...open.values()].some((branch) => branch.item === item.id);
    if (!own && !(wanted().length > 0 && item.standard !== null)) continue;
    const found: { dossier: JsonObject; result: ItemResult; covers: readonly Branch[] }[] = [];
    search(policy, item, compiled.plan, seedsOf(item, compiled), (dossier) => {
      const { ids, result } = walk(compiled, policy, item.id, dossier);
      const covers = wanted().filter((branch) => ids.has(branch.id));
      if (!result || covers.length === 0) return false;
      const text = writeExample(compiled, titleOf(item.name, covers), dossier, [result]);
      if (text === null) return false;
      for (const branch of covers) open.delete(branch.id);
      found.push({ dossier, result, covers });
      const file = compiled.places.get(item.id)?.file.path ?? '';
      suggestions.push({ file, item: item.id, covers, text });
      return !wanted().some((branch) => branch.item === item.id || item === last);
    });
  }
  return { suggestions, unreached: [...open.values()] };
}

function titleOf(item: string, covers: readonly Branch[]): string {
  const [first] = covers;
  const words = (first?.rule ?? '').replace(/^.*›/, '');
  return `${item}：${words}，${first?.outcome ?? ''}`;
}
