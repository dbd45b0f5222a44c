import type { IToken } from 'chevrotain';
import type { Unread } from './clause.ts';
import { type Use, usesIn } from './roles.ts';

/** 未知的名称: a stretch of a clause that reads well once a name stands in its place, and what that name is used for. */
export interface Hole extends Span {
  readonly text: string;
  readonly use: Omit<Use, 'name'>;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** No sentence needs more: names of a few words, a few of them. */
const mostSteps = 24;

/**
 * The names that a clause uses and nobody has declared. Each stretch that is no word is taken for a name, and is widened
 * by the words that it touches as long as the clause cannot be read: 区内生产 is one name, though 内 is a word. Null
 * where no names make it a sentence.
 */
export function findHoles(clause: Unread): readonly Hole[] | null {
  const { text, tokens, failure } = clause;
  const strays = tokens.filter(isStray);
  const first = tokens.filter((token) => token.startOffset === failure.start && !isMark(token));
  let spans: readonly Span[] = (strays.length > 0 ? strays : first).map(spanOf);
  for (let step = 0; step < mostSteps && spans.length > 0; step++) {
    const joined = join(spans, text);
    const { filled, origin } = fill(text, joined);
    const { tree, failure: next } = clause.read(filled);
    const holes = joined.map((span, index) => ({ ...span, ...holeIn(tree, index, text, span) }));
    // A number without its unit is a mistake of its own, which is told when the names are right.
    if (!next || lacksUnit(tokens, origin(next.start))) return holes;
    const wider = widen(joined, origin(next.start), tokens, text);
    if (!wider) return null;
    spans = wider;
  }
  return null;
}

const isStray = (token: IToken) => token.tokenType.name === 'Stray';
/** What is never a part of a name: marks between phrases, figures with their unit, the verbs of a sentence. */
const isMark = ({ image, tokenType: { name } }: IToken) =>
  /^[，、；。：=]$/.test(image) ||
  /^(?:Money|Ratio|Rate|Count|Date|Year|Duration)Literal$/.test(name) ||
  verbs.has(name);
const verbs = new Set([
  'And',
  'Is',
  'IsNot',
  'By',
  'Grant',
  'Greater',
  'GreaterOrEqual',
  'Less',
  'LessOrEqual',
]);
/** Whether a share of something is only a number here: 投资额的15. */
const lacksUnit = (tokens: readonly IToken[], at: number): boolean =>
  tokens.some(
    ({ tokenType, startOffset, image }, index) =>
      tokenType.name === 'Of' &&
      tokens[index + 1]?.tokenType.name === 'NumberLiteral' &&
      (at === startOffset || at === startOffset + image.length),
  );
const spanOf = ({ startOffset: start, image }: IToken): Span => ({ start, end: start + image.length });

/** Spans with nothing but white space between them are one. */
function join(spans: readonly Span[], text: string): readonly Span[] {
  const out: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && (span.start <= last.end || text.slice(last.end, span.start).trim() === ''))
      out.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) });
    else out.push(span);
  }
  return out;
}

const placeholder = (index: number) => `〇${index}〇`;

/** The text with a name in the place of each span; `origin` tells where a place of it comes from. */
function fill(text: string, spans: readonly Span[]) {
  const parts = spans.map((span, index) => ({
    before: text.slice(spans[index - 1]?.end ?? 0, span.start),
    name: `「${placeholder(index)}」`,
  }));
  const filled = parts.map(({ before, name }) => before + name).join('') + text.slice(spans.at(-1)?.end ?? 0);
  const origin = (at: number): number => {
    let read = 0;
    for (const [index, { before, name }] of parts.entries()) {
      const start = spans[index]?.start ?? 0;
      if (at < read + before.length) return start - before.length + at - read;
      read += before.length + name.length;
      if (at < read) return start;
    }
    return (spans.at(-1)?.end ?? 0) + at - read;
  };
  return { filled, origin };
}

/** The spans with a word more: the one that cannot stand where it does, or one beside the span that cannot. */
function widen(
  spans: readonly Span[],
  at: number,
  tokens: readonly IToken[],
  text: string,
): readonly Span[] | null {
  const hole = spans.find(({ start, end }) => start <= at && at < end);
  const touches = (a: number, b: number) => text.slice(a, b).trim() === '';
  const words = tokens.filter((token) => !isMark(token));
  if (!hole) {
    const word = words.find((token) => token.startOffset === at);
    return word ? [...spans, spanOf(word)] : null;
  }
  const before = words.map(spanOf).findLast(({ end }) => end <= hole.start);
  const after = words.map(spanOf).find(({ start }) => start >= hole.end);
  if (before && touches(before.end, hole.start)) return [...spans, { start: before.start, end: hole.end }];
  if (after && touches(hole.end, after.start)) return [...spans, { start: hole.start, end: after.end }];
  return null;
}

function holeIn(tree: unknown, index: number, text: string, { start, end }: Span): Omit<Hole, keyof Span> {
  const found = usesIn(tree).find(({ name }) => name.text === placeholder(index));
  const role = found?.role ?? 'fact';
  return { text: text.slice(start, end), use: { role, fact: found?.fact ?? null } };
}
