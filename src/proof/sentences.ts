/** 规则语句: reads the printed sentences of a guide back into rules, and compares these with the rules of its hash. */
import { type CompiledPolicy, compile, lineAt, type PlanItem, type SourceFile } from '../compiler/index.ts';
import type { ItemAbout, MeasureAbout } from '../runtime/index.ts';
import { align } from './align.ts';
import { type PrintedItem, printedItems } from './printed-items.ts';
import type { ReadDocument } from './read.ts';
import { clausesOf } from './restate.ts';
import { type RuleVersion, rulesIn } from './version.ts';

/** What reading back gives: how many items were read, and what does not agree. */
export interface SentenceComparison {
  readonly count: number;
  readonly differences: readonly string[];
}

/** 读回比对. */
export function compareSentences(
  document: ReadDocument,
  { compiled, policy }: RuleVersion,
): SentenceComparison {
  const printed = printedItems(document);
  const { measures, commonConditions } = policy.about;
  const owned = printed.map((item) => ({ item, owner: ownerOf(item, measures) }));
  const strange = owned
    .filter(({ owner }) => owner === null)
    .map(
      ({ item }) =>
        `第${item.page}页：${item.article}的规则中没有印出的事项${item.id ?? ''}${item.name ?? ''}`,
    );
  const missing = measures
    .filter(({ article }) => printed.some((item) => item.article === article))
    .flatMap(({ items }) => items)
    .filter(({ id }) => !owned.some(({ owner }) => owner?.id === id))
    .map(({ id, name }) => `事项${id}“${name}”没有印出，或没有读到`);
  const clauses = new Map(
    owned.flatMap(({ item, owner }) =>
      owner === null ? [] : [[owner.id, clausesOf(item, commonConditions)] as const],
    ),
  );
  const { value, diagnostics } = compile(rulesIn(compiled).map((file) => restated(file, clauses)));
  const differences = value
    ? owned.flatMap(({ item, owner }) =>
        owner === null ? [] : compareItem(item.page, itemIn(compiled, owner.id), itemIn(value, owner.id)),
      )
    : diagnostics
        .filter(({ severity }) => severity === 'error')
        .map(
          ({ place, message }) =>
            `印出的语句不能读回：“${lineAt(place.file.text, place.start).text.trim()}”：${message}`,
        );
  return { count: printed.length, differences: [...strange, ...missing, ...differences] };
}

function ownerOf(printed: PrintedItem, measures: readonly MeasureAbout[]): ItemAbout | null {
  const items = measures.find(({ article }) => article === printed.article)?.items ?? [];
  const found = printed.id === null ? items : items.filter(({ id }) => id === printed.id);
  return found.length === 1 ? (found[0] ?? null) : null;
}

const itemIn = ({ plan }: CompiledPolicy, id: string) => plan.items.find((item) => item.id === id);

function compareItem(
  page: number,
  rule: PlanItem | undefined,
  printed: PlanItem | undefined,
): readonly string[] {
  if (!rule || !printed || JSON.stringify(rule) === JSON.stringify(printed)) return [];
  const lines = align(printed.summary, rule.summary, (a, b) => a === b).filter(
    ({ first, second }) =>
      (first === null ? null : printed.summary[first]) !== (second === null ? null : rule.summary[second]),
  );
  const said = (line: string | undefined) => (line === undefined ? '没有' : `为“${line.trim()}”`);
  return lines.map(
    ({ first, second }) =>
      `第${page}页事项${rule.id}：印出的${said(printed.summary[first ?? -1])}，规则${said(rule.summary[second ?? -1])}`,
  );
}

/** Clauses of an item that are not read from the page: they are printed elsewhere, or in other words. */
const left = /^\s*(?:依据|口径|核定|年度总额|说明)：/;
const heading = /^(\s*)(?:事项\s*(\d+\.\d+)\s*[：:]|算例)/;

/** A rule file in which printed items stand in the place of its own, without its worked examples. */
function restated(file: SourceFile, clauses: ReadonlyMap<string, readonly string[]>): SourceFile {
  const text: string[] = [];
  let within: number | null = null;
  for (const line of file.text.split(/\r?\n/)) {
    const indent = line.search(/\S/);
    if (within !== null && indent >= 0 && indent <= within) within = null;
    const [begins, space = '', id] = heading.exec(line) ?? [];
    const printed = id === undefined ? [] : clauses.get(id);
    const isExample = begins !== undefined && id === undefined;
    if (within === null ? !isExample : left.test(line)) text.push(line);
    if (begins === undefined || printed === undefined) continue;
    within = space.length;
    text.push(...printed.map((clause) => `${space}  ${clause}`));
  }
  return { path: file.path, text: text.join('\n') };
}
