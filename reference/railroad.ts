import railroad from 'railroad-diagrams';
import type { Part } from '../grammar/index.ts';
import { ruleName } from './rule-names.ts';
import { writingOf } from './tokens.ts';

type Shape = ReturnType<typeof railroad.Terminal>;

/** 句法图 of a rule, as an SVG that stands alone: no script, no font of its own, the words as text. */
export function drawing(rule: string, part: Part): string {
  const diagram = railroad.Diagram(shape(part)).format();
  diagram.attrs.xmlns = 'http://www.w3.org/2000/svg';
  return diagram.toString().replace('>', `>\n<title>${ruleName(rule)}</title>\n<style>${style}</style>`);
}

const style = [
  'svg{background:#fff}',
  'path{stroke:#333;stroke-width:2;fill:none}',
  'rect{stroke:#333;stroke-width:1.5;fill:#e9eef7}',
  'rect[rx]{fill:#e8f1e4}',
  'text{font:14px "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif;text-anchor:middle}',
].join('');

function shape(part: Part): Shape {
  switch (part.kind) {
    case 'token': {
      const writing = writingOf(part.token);
      return writing.kind === 'words' ? keyword(writing.words) : box(railroad.NonTerminal, writing.name);
    }
    case 'rule':
      return box(railroad.NonTerminal, ruleName(part.rule));
    case 'sequence':
      return railroad.Sequence(...part.parts.map(shape));
    case 'choice':
      return railroad.Choice(0, ...part.parts.map(shape));
    case 'optional':
      return railroad.Optional(shape(part.part));
    case 'repeat':
      return part.separator === null
        ? railroad.OneOrMore(shape(part.part))
        : railroad.OneOrMore(shape(part.part), shape({ kind: 'token', token: part.separator }));
  }
}

/** Words that mean the same share a box. */
const keyword = (words: readonly string[]): Shape => box(railroad.Terminal, words.join('　'));

/** The library measures letters; a Han character takes the width of two. */
function box(kind: (text: string) => Shape, text: string): Shape {
  const drawn = kind(text);
  drawn.width = [...text].reduce((width, character) => width + (character > '\u2e80' ? 14 : 8), 20);
  return drawn;
}
