import type { IToken } from 'chevrotain';
import { meant, type Reporter } from '../diagnostics/index.ts';
import type { Place, SourceFile } from '../source.ts';

/** What a misspelt word may have been meant to be. */
export interface Known {
  readonly names: ReadonlySet<string>;
  /** Members of the facts that have them, by the name of the fact. */
  readonly enumerations: ReadonlyMap<string, readonly string[]>;
}

/** A run that is no word: after 为 it was to be a member of the fact before it, elsewhere it is an unknown name. */
export function reportStray(
  run: Run,
  tokens: readonly IToken[],
  file: SourceFile,
  known: Known,
  reporter: Reporter,
): void {
  const at: Place = { file, start: run.start, end: run.end };
  const before = tokens.filter((token) => token.startOffset < run.start);
  const is = before.findLastIndex((token) => ['Is', 'IsNot'].includes(token.tokenType.name));
  const onlyMembers = before
    .slice(is + 1)
    .every((token) => ['Name', 'Or', 'ListMark'].includes(token.tokenType.name));
  const fact = is > 0 && onlyMembers ? before[is - 1]?.image : undefined;
  const members = fact === undefined ? undefined : known.enumerations.get(fact);
  if (members && fact !== undefined) {
    const list = members.map((member) => `「${member}」`).join('');
    const way = meant(run.text, members, 'values');
    const help = [...(way?.help ?? []), `可用的取值：${list}`];
    reporter.report('ZC0203', at, { member: run.text, fact, members: list }, { ...way, help });
    return;
  }
  const declare = '在词汇表（主体、事实、取值）或本事项的定义中声明这个名称，或改用已有的名称';
  reporter.report(
    'ZC0103',
    at,
    { name: run.text },
    meant(run.text, known.names, 'names') ?? { help: [declare] },
  );
}

export interface Run {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Runs of text that hold a stray, widened to the names that they touch: 投资额度 is one unknown name, not 投资额 and 度.
 * A keyword of one character between two strays is a part of the unknown word too (区内生产), unless it is one that
 * joins the parts of a sentence.
 */
export function strayRuns(tokens: readonly IToken[]): Run[] {
  const runs: Run[] = [];
  tokens.forEach((token, index) => {
    if (!isStray(token) || runs.some((run) => run.end > token.startOffset)) return;
    let first = index;
    while (isPlainName(tokens[first - 1]) && touch(tokens[first - 1], tokens[first])) first--;
    let last = index;
    for (;;) {
      const next = tokens[last + 1];
      const after = tokens[last + 2];
      if (!touch(tokens[last], next)) break;
      if (isPlainName(next) || isStray(next)) last++;
      else if (isInsideWord(next) && isStray(after) && touch(next, after)) last += 2;
      else break;
    }
    const run = tokens.slice(first, last + 1);
    const [head = token] = run;
    const tail = run.at(-1) ?? token;
    const text = run.map((each) => each.image).join('');
    runs.push({ text, start: head.startOffset, end: tail.startOffset + tail.image.length });
  });
  return runs;
}

const isStray = (token: IToken | undefined) => token?.tokenType.name === 'Stray';
const isPlainName = (token: IToken | undefined) =>
  token?.tokenType.name === 'Name' && !token.image.startsWith('「');
const isInsideWord = (token: IToken | undefined) =>
  token?.image.length === 1 &&
  [
    'Within',
    'First',
    'Starting',
    'From',
    'Each',
    'This',
    'With',
    'Together',
    'Plus',
    'Minus',
    'Lacking',
  ].includes(token.tokenType.name);

function touch(a: IToken | undefined, b: IToken | undefined): boolean {
  return a !== undefined && b !== undefined && a.startOffset + a.image.length === b.startOffset;
}
