/** The text of a template between its expressions, which it is as the parser of templates sees it, with a mark for each expression. */
import type { Place } from './place.ts';
import { placeOf } from './value.ts';

/** What stands in the place of an expression; whatever a template itself holds of these is taken for an expression. */
export const MARKS = {
  /** Prints a value, escaped. */
  value: '\uE000',
  /** Where a block begins, goes over to its other branch, and ends. */
  opens: '\uE001',
  turns: '\uE002',
  closes: '\uE003',
  /** A partial, a comment, or what the check of the expressions refuses. */
  other: '\uE004',
} as const;

/** 标记文本: the text of a template with its marks, and where each character of it stands in the file. */
export interface MarkedText {
  readonly text: string;
  readonly placeAt: (index: number) => Place;
}

interface Piece {
  readonly text: string;
  readonly place: Place;
}

/** Puts marks in the place of the expressions. */
export function markedText(tree: hbs.AST.Program): MarkedText {
  const pieces = [...piecesOf(tree)];
  const starts: number[] = [];
  let length = 0;
  for (const piece of pieces) {
    starts.push(length);
    length += piece.text.length;
  }
  return {
    text: pieces.map(({ text }) => text).join(''),
    placeAt: (index) => {
      const at = starts.findLastIndex((start) => start <= index);
      const piece = pieces[at];
      return piece === undefined ? { line: 1, column: 0 } : moved(piece, index - (starts[at] ?? 0));
    },
  };
}

function* piecesOf(tree: hbs.AST.Program): Iterable<Piece> {
  for (const node of tree.body) {
    const mark = (text: string): Piece => ({ text, place: placeOf(node) });
    switch (node.type) {
      case 'ContentStatement':
        yield { text: (node as hbs.AST.ContentStatement).original.toString(), place: placeOf(node) };
        break;
      case 'MustacheStatement':
        yield mark(MARKS.value);
        break;
      case 'BlockStatement': {
        const { program, inverse } = node as hbs.AST.BlockStatement;
        yield mark(MARKS.opens);
        if (program) yield* piecesOf(program);
        yield mark(MARKS.turns);
        if (inverse) yield* piecesOf(inverse);
        yield mark(MARKS.closes);
        break;
      }
      default:
        yield mark(MARKS.other);
    }
  }
}

function moved({ text, place }: Piece, by: number): Place {
  const lines = text.slice(0, by).split('\n');
  const last = lines.at(-1)?.length ?? 0;
  return lines.length === 1
    ? { line: place.line, column: place.column + last }
    : { line: place.line + lines.length - 1, column: last };
}
