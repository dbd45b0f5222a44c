import { clauseKeys } from '../../../grammar/index.ts';
import type { Reporter, WayOut } from '../diagnostics/index.ts';
import { type BlockKind, isTop, partKeys } from './belonging.ts';
import { clauseLine, forest, type Line, ownText, placeOf } from './outline.ts';

/** Lines of a block in their places. */
export interface Arranged {
  readonly lines: readonly Line[];
  /** Whether the heading of a reading is missing among them, which has been said. */
  readonly lacksReading: boolean;
}

/**
 * 归位: the lines of a block as a forest. A clause of the block stays one, and a part goes to its clause, also where the
 * indentation says otherwise: that is said once and put right.
 */
export function arrange(kind: BlockKind, lines: readonly Line[], reporter: Reporter): Arranged {
  const asTop = (line: Line) => isTop(line, kind);
  reportUneven(lines, asTop, reporter);
  const roots = withParts(forest(lines, asTop), kind, reporter);
  const sound = roots.map((root) => withoutOrphans(root, reporter));
  return { lines: sound, lacksReading: sound.some((root, index) => root !== roots[index]) };
}

/** A clause that is indented so that it, or the one below it, would be a part of the clause above. */
function reportUneven(lines: readonly Line[], asTop: (line: Line) => boolean, reporter: Reporter): void {
  const tops = lines.filter(asTop);
  const roots = new Set(forest(lines).map(({ start }) => start));
  const swallowed = tops.find(({ start, slip }) => !roots.has(start) && !slip);
  if (!swallowed) return;
  const counts = new Map<number, number>();
  for (const { indent } of tops) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  const [[usual] = [swallowed.indent]] = [...counts].sort(([, a], [, b]) => b - a);
  const odd = tops.find(({ indent }) => indent !== usual) ?? swallowed;
  const indent = `行首空${usual}格，与同级的各行对齐`;
  reporter.report('ZC0120', placeOf(odd), { line: headOf(odd), indent }, indented(odd, usual));
}

/** The line with as much space before it as it should have. */
function indented({ file, start, indent }: Line, wanted: number): WayOut {
  const place = { file, start: start - indent, end: start };
  return { correction: { place, text: ' '.repeat(wanted), certain: true } };
}

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
    if (!told.has(owner.start) && !root.slip) {
      const indent = `比上面的「${headOf(owner)}」多空2格`;
      const values = { line: headOf(root), indent };
      reporter.report('ZC0120', placeOf(root), values, indented(root, owner.indent + 2));
    }
    told.add(owner.start);
    out.splice(-1, 1, { ...owner, children: [...owner.children, root] });
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

const readingKeys: readonly string[] = clauseKeys.reading;

/** 理由 and the like below a clause that is no reading, or once more below one that has them: their heading is missing. */
function withoutOrphans(root: Line, reporter: Reporter): Line {
  const own = partKeys(root);
  const keys = root.children.map((child) => clauseLine(child)?.key ?? '');
  const at = keys.findIndex(
    (key, index) =>
      readingKeys.includes(key) &&
      (!own.includes(key) || (keys.indexOf(key) < index && keys[index - 1] !== key)),
  );
  if (at < 0) return root;
  // What goes on above it after a part is the rest of the statement that is missing.
  let from = at;
  while (keys[from - 1] === '' && keys.slice(0, from - 1).some((key) => key !== '')) from--;
  const what = '口径的编号和内容';
  reporter.report('ZC0122', placeOf(root.children[from] ?? root), {
    what,
    form: '“口径 A06：封顶按单个项目计算”',
  });
  return { ...root, children: root.children.slice(0, from) };
}
