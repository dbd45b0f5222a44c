/**
 * Checks the markup of a template: only tags and attributes of the vocabulary, each of them whole in one file, and no value of a
 * document where it would be more than text. What is well-formed here is so whatever the blocks decide and the partials hold,
 * because neither may stand in a tag but for blocks that lie within one quoted value.
 */
import type { TemplateFault } from './fault.ts';
import { MARKS, markedText } from './marked.ts';
import { holdsValues, isAttribute, TAGS } from './vocabulary.ts';

const TAG = /<(\/?)([^\s<>/"'=]*)((?:"[^"]*"|'[^']*'|[^<>"'])*)(>?)/g;
const ATTRIBUTE = /([^\s=/"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=]+))?/g;
const BLOCKS = new RegExp(`[${MARKS.opens}${MARKS.turns}${MARKS.closes}${MARKS.other}]`);
const WITHIN_TAG = '标记之内、引号之外不能写「{{#…}}」「{{> …}}」和说明。';

/** Faults of a template's markup. */
export function checkMarkup(file: string, tree: hbs.AST.Program): readonly TemplateFault[] {
  const { text, placeAt } = markedText(tree);
  return [...text.matchAll(TAG)].flatMap((match) => {
    const { index } = match;
    const [whole, slash = '', name = '', rest = '', end = ''] = match;
    const start = placeAt(index);
    const last = placeAt(index + whole.length - 1);
    const length = last.line === start.line ? last.column - start.column + 1 : 1;
    return tagFaults({ isClosing: slash !== '', name, rest, isWhole: end !== '' }).map((message) => ({
      file,
      ...start,
      length,
      message,
    }));
  });
}

interface Tag {
  readonly isClosing: boolean;
  readonly name: string;
  readonly rest: string;
  /** Whether it ends in `>`, with its quotes in pairs. */
  readonly isWhole: boolean;
}

function tagFaults({ isClosing, name, rest, isWhole }: Tag): readonly string[] {
  if (name.includes(MARKS.value)) return ['标记的名称不能由数据决定。'];
  if (/^[!?]/.test(name)) return ['不允许使用「<!…>」；写说明请用「{{!-- … --}}」。'];
  if (!/^[a-z]/i.test(name) || BLOCKS.test(name)) return ['单独的「<」请写作「&lt;」。'];
  if (!TAGS.has(name.toLowerCase())) return [`不允许使用标记「<${name}>」。`];
  if (!isWhole) return [`标记「<${name}」没有以「>」收尾，或者引号不成对。`];
  if (isClosing && rest.trim() !== '') return [`「</${name}>」之内不能再写别的内容。`];
  const stray = rest.replace(ATTRIBUTE, '').replace(/\/$/, '').trim();
  if (stray !== '') return [`标记「<${name}>」的属性写法有误，应写作「名称="内容"」。`];
  return [...rest.matchAll(ATTRIBUTE)].flatMap(
    ([, attribute = '', value = '']) => attributeFault(attribute, value) ?? [],
  );
}

function attributeFault(name: string, written: string): string | null {
  const isQuoted = /^["']/.test(written);
  const value = written.replace(/^["']|["']$/g, '').trim();
  if (name.includes(MARKS.value)) return '属性的名称不能由数据决定。';
  if (BLOCKS.test(name) || (!isQuoted && BLOCKS.test(value))) return WITHIN_TAG;
  if (/^on/i.test(name)) return `不允许使用事件属性「${name}」。`;
  if (/^style$/i.test(name)) return '「style」属性不起作用，请在styles目录的样式文件里写明。';
  if (/(?:^|:)(?:href|src|srcset|action|data)$/i.test(name) && !value.startsWith('#'))
    return `「${name}」只能指向本文件之内，写作「${name}="#…"」；文件不能引用外部地址。`;
  if (!isAttribute(name)) return `不允许使用属性「${name}」。`;
  if (/url\(\s*(?!#)/i.test(value)) return `属性「${name}」不能引用地址。`;
  if (value.includes(MARKS.other) || !isBalanced(value))
    return `属性「${name}」的引号之内不能写「{{> …}}」和说明，「{{#…}}」须在引号之内收尾。`;
  if (!value.includes(MARKS.value)) return null;
  if (!isQuoted) return `属性「${name}」的内容须写在引号之内。`;
  return holdsValues(name) ? null : `属性「${name}」的内容不能由数据决定。`;
}

/** Whether every block of a value begins and ends in it. */
function isBalanced(value: string): boolean {
  let open = 0;
  for (const character of value) {
    if (character === MARKS.opens) open += 1;
    if (character === MARKS.turns && open === 0) return false;
    if (character === MARKS.closes) open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}
