import type { CompiledPolicy, PlanItem } from '../../compiler/index.ts';
import { search, seedsOf } from '../explore/search.ts';
import { createExampleWriter, fileFor } from '../explore/write.ts';
import { instantiate } from '../instantiate.ts';
import type { Branch } from './branches.ts';
import { type Coverage, uncovered, walk } from './measure.ts';

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
  const write = createExampleWriter(compiled);
  const open = new Map(uncovered(branches).map((branch) => [branch.id, branch]));
  const suggestions: Suggestion[] = [];
  const isOpen = (id: string | null) => [...open.values()].some((branch) => branch.item === id);
  const look = (item: PlanItem, effort: 'thorough' | 'brief', enough: () => boolean) =>
    search(policy, item, compiled.plan, seedsOf(item, compiled), effort, (dossier) => {
      const { ids, result } = walk(compiled, policy, item.id, dossier);
      const covers = [...ids].flatMap((id) => open.get(id) ?? []);
      if (!result || covers.length === 0) return false;
      const text = write(titleOf(item.name, covers), dossier, [result]);
      if (text === null) return false;
      for (const branch of covers) open.delete(branch.id);
      suggestions.push({ file: fileFor(item.id, compiled), item: item.id, covers, text });
      return enough();
    });
  const { items } = compiled.plan;
  for (const item of items.filter(({ id }) => isOpen(id))) look(item, 'thorough', () => !isOpen(item.id));
  // What the whole policy asks, any item that pays may show; one changed fact does.
  for (const item of items.filter(({ standard }) => standard !== null))
    if (isOpen(null)) look(item, 'brief', () => !isOpen(null));
  return { suggestions, unreached: [...open.values()] };
}

function titleOf(item: string, covers: readonly Branch[]): string {
  const [first] = covers;
  const words = (first?.rule ?? '').replace(/^.*›/, '');
  return `${item}：${words}，${first?.outcome ?? ''}`;
}
