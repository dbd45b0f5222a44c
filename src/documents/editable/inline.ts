/** From what stands within a line of HTML to runs of text. */
import type { Role } from '../office-faces.ts';
import { elementsOf, type MarkupNode, SPACES } from './markup.ts';
import type { Inline } from './model.ts';
import { byClass, type Place, refuse } from './place.ts';

interface Marks {
  readonly face: Role | null;
  readonly isPending: boolean;
}

const FACES: Readonly<Record<string, Role>> = { b: 'sans', strong: 'sans', em: 'script', i: 'script' };

/** What may stand within a line. */
const WITHIN_LINES: ReadonlySet<string> = new Set(['a', 'br', 'wbr', 'span', ...Object.keys(FACES)]);

/** Whether a node belongs to a line. */
export function isInline(node: MarkupNode): boolean {
  return typeof node === 'string' || WITHIN_LINES.has(node.tag);
}

/** 行内内容 of some nodes, with spaces as a browser would show them. */
export function inlineOf(nodes: readonly MarkupNode[], place: Place): readonly Inline[] {
  return withoutSpaces(nodes.flatMap((node) => runsOf(node, { face: null, isPending: false }, place)));
}

function runsOf(node: MarkupNode, marks: Marks, place: Place): readonly Inline[] {
  if (typeof node === 'string') return [{ kind: 'text', text: node.replace(SPACES, ' '), ...marks }];
  const within = (more: Partial<Marks> = {}) =>
    node.children.flatMap((child) => runsOf(child, { ...marks, ...more }, place));
  const face = FACES[node.tag];
  if (face !== undefined) return within({ face });
  switch (node.tag) {
    case 'br':
      return [{ kind: 'break' }];
    case 'wbr':
      return [];
    case 'a': {
      const anchor = place.bookmarks.get((node.attributes.get('href') ?? '').slice(1));
      return anchor === undefined ? within() : [{ kind: 'link', anchor, content: within() }];
    }
    case 'span': {
      const runs = within(byClass<Partial<Marks>>(node, SPANS, {}, place));
      // Things to choose from stand a little apart.
      return node.classes.includes('option') ? [...runs, { kind: 'text', text: ' ', ...marks }] : runs;
    }
    default:
      return refuse(node);
  }
}

const SPANS: Readonly<Record<string, Partial<Marks>>> = {
  pending: { isPending: true },
  code: {},
  figure: {},
  money: {},
  option: {},
  written: {},
  'unit-of': {},
  // Filled by whoever knows the pages; see the contents.
  'page-number': {},
};

/** What stands at the ends of a line or spread over it: its spans, with tabs between them. */
export function apart(nodes: readonly MarkupNode[], place: Place): readonly Inline[] {
  const spans = elementsOf(nodes);
  if (spans.length < 2) return inlineOf(nodes, place);
  return spans.flatMap((span, index) => [
    ...(index === 0 ? [] : [{ kind: 'tab' } as const]),
    ...inlineOf([span], place),
  ]);
}

/** Spaces at the ends of lines and after others are not shown. */
function withoutSpaces(runs: readonly Inline[]): readonly Inline[] {
  const state = { isSpaced: true };
  const forward = clean(runs, state);
  const last = forward.at(-1);
  if (last?.kind !== 'text' || !last.text.endsWith(' ')) return forward;
  const trimmed = last.text.trimEnd();
  return [...forward.slice(0, -1), ...(trimmed === '' ? [] : [{ ...last, text: trimmed }])];
}

function clean(runs: readonly Inline[], state: { isSpaced: boolean }): readonly Inline[] {
  return runs.flatMap((run): readonly Inline[] => {
    switch (run.kind) {
      case 'text': {
        const text = state.isSpaced ? run.text.replace(/^ /, '') : run.text;
        if (text === '') return [];
        state.isSpaced = text.endsWith(' ');
        return [{ ...run, text }];
      }
      case 'break':
        state.isSpaced = true;
        return [run];
      case 'link':
        return [{ ...run, content: clean(run.content, state) }];
      default:
        return [run];
    }
  });
}
