/** What surrounds the text: 红头 and 信函头, signature, 版记. */
import { apart, inlineOf } from './inline.ts';
import { elementsOf, type Markup, textOf } from './markup.ts';
import { CHARACTER, charactersIn, LINE, mm, TEXT_WIDTH } from './measures.ts';
import { type Block, formatted, type Paragraph, paragraph } from './model.ts';
import { byClass, type Place, refuse } from './place.ts';
import { RED, type StyleId } from './styles.ts';
import { balanced } from './titles.ts';

/** 红头: the name's upper edge 35 mm below that of the text area, the number two lines below it, the red line 4 mm below that. */
export function redHeadOf(head: Markup, place: Place): readonly Block[] {
  const parts = elementsOf(head.children);
  const hasNumber = parts.some(({ classes }) => classes.includes('document-number'));
  return parts.map((part) =>
    headLine(part, place, {
      issuer: () => formatted(issuer(part, place, 42), { before: mm(35) }),
      'document-number': () =>
        formatted(paragraph('DocumentNumber', inlineOf(part.children, place)), { before: 2 * LINE }),
      // Without a number, the line stands where the number would.
      'red-line': () => formatted(paragraph('RedLine', []), hasNumber ? {} : { before: 2 * LINE }),
    }),
  );
}

/** 信函头: the name 30 mm from the page's edge, with a double red line of 170 mm, both above where other pages begin. */
export function letterHeadOf(head: Markup, place: Place): readonly Block[] {
  return elementsOf(head.children).flatMap((part) =>
    byClass<() => readonly Block[]>(
      part,
      { issuer: () => [letterIssuer(part, place)], 'double-red': () => [] },
      () => refuse(part),
      place,
    )(),
  );
}

/** The double line is the lower border of the name. */
function letterIssuer(part: Markup, place: Place): Paragraph {
  return formatted(issuer(part, place, 36), {
    frame: { width: mm(170), from: 'page', x: mm(20), y: mm(30) },
    borders: { bottom: { kind: 'thickThinSmallGap', width: 24, space: 11, color: RED } },
  });
}

function headLine(part: Markup, place: Place, known: Readonly<Record<string, () => Paragraph>>): Paragraph {
  return byClass(part, known, () => refuse(part), place)();
}

/** 发文机关标志 in one line: as large as is usual, or as the line allows. */
function issuer(part: Markup, place: Place, points: number): Paragraph {
  const room = Math.floor((TEXT_WIDTH / 20 / charactersIn(textOf(part.children))) * 2) / 2;
  const size = Math.min(points, room);
  return {
    ...formatted(paragraph('Issuer', inlineOf(part.children, place)), { line: size * 20 }),
    size: size * 2,
  };
}

/** From the right edge to the date, with a seal. */
const SEAL_ROOM = 4;

/**
 * 落款: unit and date are centred in a block that is as far from the date on its left as the text area's edge is on its right, so
 * that the date ends four characters from the edge and a longer name spreads around its middle.
 */
export function signatureOf(signature: Markup, place: Place): readonly Block[] {
  const parts = elementsOf(signature.children);
  const date = parts.find(({ classes }) => classes.includes('date'));
  const width = date === undefined ? 0 : charactersIn(textOf(date.children));
  const left = Math.max(0, Math.round((28 - 2 * SEAL_ROOM - width) * CHARACTER));
  const isSeal = ({ classes }: Markup) => classes.includes('seal');
  const hasSeal = parts.some(isSeal);
  // The place of the seal is above the name.
  const ordered = [...parts.filter(isSeal), ...parts.filter((part) => !isSeal(part))];
  return ordered.map((part, index) => {
    const style = byClass(
      part,
      { unit: 'Signature', date: 'Signature', seal: 'Seal' } as const,
      'Signature',
      place,
    );
    // A name that is longer than that has several lines.
    const content = balanced(inlineOf(part.children, place), width + 2 * SEAL_ROOM);
    return formatted(paragraph(style, content), {
      left,
      keepNext: index < ordered.length - 1,
      ...(index === 0 ? { before: (hasSeal ? 2 : 3) * LINE } : {}),
    });
  });
}

/** 版记: at the foot of the page that the text ends on. */
export function imprintOf(imprint: Markup, place: Place): readonly Block[] {
  return elementsOf(imprint.children).map((line) => {
    if (line.tag !== 'p') return refuse(line);
    const isCopies = byClass(line, { copies: true }, false, place);
    const content = isCopies ? inlineOf(line.children, place) : apart(line.children, place);
    return formatted(paragraph('Imprint', content), {
      frame: { width: TEXT_WIDTH, from: 'margin', x: 'left', y: 'bottom' },
    });
  });
}

/** 承诺书落款: a block at the right edge, as wide as its longest line, and wide enough for a hand. */
export function signedOf(signed: Markup, place: Place): readonly Block[] {
  const parts = elementsOf(signed.children);
  const width = Math.max(13, ...parts.map(({ children }) => charactersIn(textOf(children))));
  return parts.map((part, index) => {
    const style = byClass<StyleId>(part, { dated: 'SignedDate' }, 'Signed', place);
    return formatted(paragraph(style, inlineOf(part.children, place)), {
      left: Math.max(0, Math.round((28 - width) * CHARACTER)),
      keepNext: index < parts.length - 1,
      ...(index === 0 ? { before: 2 * LINE } : {}),
    });
  });
}
