import type { Reporter } from '../diagnostics/index.ts';
import type { SourceFile } from '../source.ts';
import { arrange } from './arrange.ts';
import {
  anywhere,
  type BlockKind,
  blockKeys,
  isFirstRank,
  isTop,
  kindOfContent,
  repeatable,
} from './belonging.ts';
import {
  blockWords,
  headingForm,
  headingForms,
  headingKind,
  isItemHeading,
  misspeltHeading,
} from './headings.ts';
import { cutJoined } from './joined.ts';
import { mendKey } from './keys.ts';
import { clauseLine, type Line, linesOf, ownText, placeOf } from './outline.ts';
import { rejoined, withoutJunk } from './slips.ts';

/** 块: a heading with the lines below it, up to the next heading. */
export interface Section {
  readonly kind: BlockKind;
  /** Null where it is missing, which has been reported. */
  readonly heading: Line | null;
  /** The text of the heading, whole where it was broken off. */
  readonly title: string;
  /** Whether something was wrong with the heading and has been reported. */
  readonly damaged: boolean;
  readonly lines: readonly Line[];
  /** Keys of clauses that are missing among them, which has been reported. */
  readonly lacks: readonly string[];
  /** Blocks of the second rank that follow it: items and worked examples of a measure, subjects. */
  readonly parts: readonly Section[];
}

/** A block that is still being filled. */
interface Draft extends Section {
  title: string;
  damaged: boolean;
  readonly lines: Line[];
  readonly parts: Draft[];
  /** The last line that is a clause of the block itself. */
  top: Line | null;
  /** Keys of its clauses so far. */
  readonly keys: string[];
}

/**
 * 分块: the lines of a file, cut into blocks at their headings.
 *
 * A mistake in the layout is reported here, once, and put right as far as it can be, so that what follows reads the file
 * as its author meant it: a heading that is misspelt or missing, a line that was broken in two or joined to the next one,
 * a key that is misspelt.
 */
export function layOut(file: SourceFile, reporter: Reporter): readonly Section[] {
  const lines = rejoined(
    linesOf(file).flatMap((line, index, all) =>
      cutJoined(withoutJunk(line, all[index - 1], reporter), reporter),
    ),
    reporter,
  );
  const sections: Draft[] = [];
  let current: Draft | null = null;
  const open = (kind: BlockKind, heading: Line | null, damaged: boolean): Draft => {
    const title = heading ? ownText(heading) : '';
    const draft: Draft = {
      kind,
      heading,
      title,
      damaged,
      lines: [],
      lacks: [],
      parts: [],
      top: null,
      keys: [],
    };
    const section = sections.at(-1);
    if (section && !isFirstRank(kind)) section.parts.push(draft);
    else sections.push(draft);
    return draft;
  };
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const kind = headingAt(line, next, current);
    const meant = kind ? null : misspeltAt(line, next, current, sections.at(-1) ?? null);
    const missing = (kind ?? meant) ? null : missingHeading(lines, index, current);
    const opens = kind ?? meant ?? missing;
    const owner = opens && ownerOf(opens);
    // Of the heading of the policy there is but one, and whoever reads all files says where it is missing.
    if (meant && meant !== 'policy') {
      const form = `写作${headingForm(meant, ownText(line))}`;
      reporter.report('ZC0110', placeOf(line), { heading: ownText(line), form });
    }
    if (owner && sections.length === 0) {
      reportMissing(line, owner, reporter);
      open(owner, null, true);
    } else if (missing && missing !== 'policy') reportMissing(line, missing, reporter);
    if (opens) current = open(opens, missing ? null : line, kind === null || line.slip !== undefined);
    if (!current || kind || meant) continue;
    const section = sections.at(-1) ?? null;
    if (belongsToSection(line, current, section)) current = section;
    if (current) place(line, next, current, reporter);
  }
  return withoutCopies(sections, reporter);
}

/** What a block must stand below: items below a measure, worked examples alone below 核对算例. */
function ownerOf(kind: BlockKind): BlockKind | null {
  if (kind === 'item') return 'measure';
  return kind === 'example' ? 'checks' : null;
}

function reportMissing(line: Line, kind: BlockKind, reporter: Reporter): void {
  reporter.report('ZC0122', placeOf(line), { what: `${blockWords[kind]}的标题`, form: headingForms[kind] });
}

/** The kind of heading that stands on a line, where headings may stand there. */
function headingAt(line: Line, next: Line | undefined, current: Draft | null): BlockKind | null {
  const text = ownText(line);
  if (isItemHeading(text)) return 'item';
  const kind = isOutside(line, current) ? headingKind(text) : null;
  // What is indented deeper than a clause goes on with it, unless what stands below says otherwise.
  return kind && isBelowClause(line, current) && kindOfContent(next ?? line) !== kind ? null : kind;
}

const isBelowClause = (line: Line, current: Draft | null): boolean =>
  current?.top !== null && current?.top !== undefined && line.indent > current.top.indent;

function misspeltAt(
  line: Line,
  next: Line | undefined,
  current: Draft | null,
  section: Draft | null,
): BlockKind | null {
  const isKnown = [current, section].some((block) => block && isTop(line, block.kind));
  return isKnown || !isOutside(line, current) || isBelowClause(line, current)
    ? null
    : misspeltHeading(line, next, current === null);
}

/** Whether a line stands as far out as headings do, give or take a space. */
function isOutside(line: Line, current: Draft | null): boolean {
  const clauses = current && isFirstRank(current.kind) ? (current.lines[0]?.indent ?? 0) : 0;
  return current === null || line.indent <= Math.max(current.heading?.indent ?? 0, clauses) + 1;
}

/** A clause of the measure may stand below its items. */
function belongsToSection(line: Line, current: Draft, section: Draft | null): boolean {
  const isOut = line.indent <= (current.heading?.indent ?? 0);
  return section !== null && section !== current && isOut && isTop(line, section.kind);
}

/**
 * The heading that is missing above a line: the line and those after it belong to a block of another kind, or repeat the
 * clauses of this one.
 */
function missingHeading(lines: readonly Line[], index: number, current: Draft | null): BlockKind | null {
  const line = lines[index] as Line;
  const kind = kindOfContent(line);
  if (!current) return kind ?? 'measure';
  if (kind === null || kind === 'policy' || kind === 'measure') return null;
  if (kind === 'subject') return current.kind === 'subject' ? null : kind;
  const key = clauseLine(line)?.key ?? '';
  const isRepeated = current.keys.includes(key) && current.keys.at(-1) !== key && !repeatable.includes(key);
  if (kind === current.kind && !isRepeated) return null;
  const run = new Set<string>();
  for (const each of lines.slice(index, index + 40)) {
    if (headingKind(ownText(each)) !== null) break;
    const found = clauseLine(each)?.key ?? '';
    if (blockKeys[kind].includes(found) && !anywhere.includes(found)) run.add(found);
  }
  return run.size > 1 ? kind : null;
}

/** Puts a line into its block. */
function place(line: Line, next: Line | undefined, block: Draft, reporter: Reporter): void {
  const before = block.lines.at(-1);
  const own = mendKey(line, { before, next, top: block.top, kind: block.kind, keys: block.keys }, reporter);
  if (own.slip?.mayBeAbove && before) block.lines.splice(-1, 1, muted(before));
  if (isTop(own, block.kind)) {
    block.keys.push(clauseLine(own)?.key ?? '');
    block.top = own;
    block.lines.push(own);
  } else if (!isBrokenOff(own, before, block)) block.lines.push(own);
  else {
    reporter.report('ZC0108', placeOf(own), {});
    if (before) {
      block.lines.splice(-1, 1, muted(before));
      // As deep as the parts of a clause, so that those after it stay beside it.
      block.lines.push({ ...own, indent: before.indent + 2, slip: { silent: true } });
    } else {
      block.title += ownText(own);
      block.damaged = true;
    }
  }
}

/** A line of whose value nothing more is said. */
const muted = (line: Line): Line => ({ ...line, slip: { ...line.slip, silent: true } });

/** Whether a line goes on with the one above it, though it is not indented as a continuation is. */
function isBrokenOff(line: Line, before: Line | undefined, block: Draft): boolean {
  if (line.apart || clauseLine(line) !== null) return false;
  if (!before) return block.heading !== null && line.indent <= block.heading.indent;
  if (block.kind === 'subject') return line.indent < (block.lines[0]?.indent ?? 0);
  const { top } = block;
  if (top === null || line.indent > top.indent) return false;
  return top !== before || top.end > (clauseLine(top)?.valueStart ?? 0);
}

/** The blocks with their lines in place. A heading that was written twice is said, and counts once. */
function withoutCopies(blocks: readonly Draft[], reporter: Reporter): readonly Section[] {
  return blocks.flatMap((block, index): Section[] => {
    const next = blocks[index + 1];
    const isBare = block.heading !== null && block.lines.length + block.parts.length === 0;
    const isCopy = isBare && next?.kind === block.kind && next.title === block.title;
    const mustHave = block.kind === 'item' || block.kind === 'example';
    if (isBare && !block.damaged && (isCopy || mustHave)) {
      const help = isCopy ? { help: ['与下一个标题写重了，删去一个'] } : undefined;
      reporter.report('ZC0123', placeOf(block.heading), { heading: block.title }, help);
    }
    const parts = withoutCopies(block.parts, reporter);
    return isCopy ? [] : [{ ...block, ...arrange(block.kind, block.lines, reporter), parts }];
  });
}
