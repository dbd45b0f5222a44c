import { clauseKeys } from '../../../grammar/index.ts';
import type { Reporter, WayOut } from '../diagnostics/index.ts';
import { type BlockKind, isTop, partKeys } from './belonging.ts';
import { clauseLine, forest, type Line, ownText, placeOf } from './outline.ts';

/** Lines of a block in their places. */
export interface Arranged {
  readonly lines: readonly Line[];
  /** Keys of clauses whose parts stand among them and which are missing themselves; that has been said. */
  readonly lacks: readonly string[];
}

/**
 * 归位: the lines of a block as a forest. A clause of the block stays one, and a part goes to its clause, also where the
 * indentation says otherwise: that is said once and put right.
 */
export function arrange(kind: BlockKind, lines: readonly Line[], reporter: Reporter): Arranged {
  const asTop = (line: Line) => isTop(line, kind);
  reportUneven(lines, asTop, reporter);
  const roots = withParts(forest(lines, asTop), kind, reporter).map((root) => withEvenParts(root, reporter));
  const lacks: string[] = [];
  return { lines: roots.map((root) => withoutOrphans(root, lacks, reporter)), lacks };
}

/** A clause that is indented so that it, or the one below it, would be a part of the clause above. */
function reportUneven(lines: readonly Line[], asTop: (line: Line) => boolean, reporter: Reporter): void {
  const tops = lines.filter(asTop);
  const roots = new Set(forest(lines).map(({ start }) => start));
  const swallowed = tops.find(({ start, slip }) => !roots.has(start) && !slip);
  if (!swallowed) return;
  const counts = new Map<number, number>();
  for (const { indent } of tops) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  // Of two that are as frequent, the one that the official form has.
  const [[usual] = [swallowed.indent]] = [...counts].sort(([i, a], [j, b]) => b - a || (i % 2) - (j % 2));
  const odd = tops.find(({ indent }) => indent !== usual);
  // Where all of them stand as they should, the line above is too far out by a space, and is understood all the same.
  if (!odd) return;
  // A space within the name that stands there is told where names are read.
  if (odd.slip || /\S\s/.test(headOf(odd))) return;
  const indent = `行首空${usual}格，与同级的各行对齐`;
  reporter.report('ZC0120', placeOf(odd), { line: headOf(odd), indent }, indented(odd, usual));
}

/** The line with as much space before it as it should have. */
function indented({ file, start, indent }: Line, wanted: number): WayOut {
  const place = { file, start: start - indent, end: start };
  return { correction: { place, text: ' '.repeat(wanted), certain: true } };
}

/** The parts of a clause, none of them taken for a part of another one. */
function withEvenParts(root: Line, reporter: Reporter): Line {
  const keys = partKeys(root);
  const isGiven = clauseLine(root)?.key === '已知';
  const asPart = (line: Line) => (isGiven ? isElement(line) : keys.includes(clauseLine(line)?.key ?? ''));
  if (keys.length === 0 && !isGiven) return root;
  const below = root.children.flatMap(family);
  reportUneven(below, asPart, reporter);
  return { ...root, children: forest(below, asPart) };
}

/** `项目 P1：…` */
const isElement = (line: Line): boolean =>
  /^[^\s：，]{2,12}\s*(?:[A-Za-z0-9_-]{1,12}|“[^”]+”)\s*：/.test(ownText(line));

/** A line and every line below it. */
const family = (line: Line): readonly Line[] => [line, ...line.children.flatMap(family)];

/** What a line is called in a message: its key, or what it declares. */
const headOf = (line: Line): string => clauseLine(line)?.key ?? /^[^（：，]+/.exec(ownText(line))?.[0] ?? '';

/** Lines that stand beside the clause whose parts they are, below it. */
function withParts(roots: readonly Line[], kind: BlockKind, reporter: Reporter): readonly Line[] {
  const out: Line[] = [];
  const told = new Set<number>();
  for (const root of roots) {
    const owner = out.at(-1);
    if (!owner || isTop(root, kind) || !isPartOf(root, owner)) {
      out.push(root);
      continue;
    }
    const isTold = told.has(owner.start) || root.slip !== undefined;
    if (!isTold) {
      const indent = `比上面的「${headOf(owner)}」多空2格`;
      const values = { line: headOf(root), indent };
      reporter.report('ZC0120', placeOf(root), values, indented(root, owner.indent + 2));
    }
    told.add(owner.start);
    const part = isTold ? root : { ...root, slip: { silent: true } };
    // What seems to stand below it stands beside it, too far in only for a line that is too far out.
    const beside = root.indent < owner.indent + 2 && clauseLine(root) === null ? root.children : [];
    const own = beside.length > 0 ? { ...part, children: [] } : part;
    out.splice(-1, 1, { ...owner, children: [...owner.children, own, ...beside] });
  }
  return out;
}

function isPartOf(line: Line, owner: Line): boolean {
  const key = clauseLine(line)?.key;
  if (key !== undefined && partKeys(owner).includes(key)) return true;
  const clause = clauseLine(owner);
  const isEmpty = clause !== null && clause.valueStart >= owner.end;
  return clause !== null && isEmpty && (key === undefined || clause.key === '已知');
}

/** Clauses by the keys of their parts, and how they begin. */
const owners = [
  {
    key: '口径',
    parts: clauseKeys.reading as readonly string[],
    what: '口径的编号和内容',
    form: '“口径 A06：封顶按单个项目计算”',
  },
  { key: '转介', parts: clauseKeys.referral as readonly string[], what: '「转介：」', form: '“转介：…”' },
];

/** 理由 and the like below a clause that is no reading, or once more below one that has them: their own is missing. */
function withoutOrphans(root: Line, lacks: string[], reporter: Reporter): Line {
  const own = partKeys(root);
  const keys = root.children.map((child) => clauseLine(child)?.key ?? '');
  const at = keys.findIndex(
    (key, index) =>
      owners.some(({ parts }) => parts.includes(key)) &&
      (!own.includes(key) || (keys.indexOf(key) < index && keys[index - 1] !== key)),
  );
  const owner = owners.find(({ parts }) => parts.includes(keys[at] ?? ''));
  if (!owner) return root;
  // What goes on above it after a part is the rest of the statement that is missing.
  let from = at;
  while (keys[from - 1] === '' && keys.slice(0, from - 1).some((key) => key !== '')) from--;
  lacks.push(owner.key);
  reporter.report('ZC0122', placeOf(root.children[from] ?? root), owner);
  return { ...root, children: root.children.slice(0, from) };
}
