/** Parses one template; what its parser refuses is looked for again, so that it can be told in Chinese and where it stands. */
import Handlebars from 'handlebars';
import type { TemplateFault } from './fault.ts';
import { placeAt } from './place.ts';
import type { TemplateSource } from './source.ts';

/** A syntax tree, or the faults that keep a template from being read. */
export interface ParsedTemplate {
  readonly tree: hbs.AST.Program | null;
  readonly faults: readonly TemplateFault[];
}

/** Parses a template. */
export function parseTemplate({ file, text }: TemplateSource): ParsedTemplate {
  const told = ({ at, length, message }: Found) => ({ file, ...placeAt(text, at), length, message });
  const tooDeep = firstTooDeep(text);
  if (tooDeep) return { tree: null, faults: [told(tooDeep)] };
  try {
    return { tree: Handlebars.parse(text, { srcName: file }), faults: [] };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const faults = faultsIn(text).map(told);
    return {
      tree: null,
      faults: faults.length > 0 ? faults : [{ file, line: lineIn(said), message: MALFORMED }],
    };
  }
}

const MALFORMED = '此处的「{{…}}」写法不完整或有误。';
const lineIn = (said: string) => Number(/on line (\d+)/.exec(said)?.[1] ?? 1);

interface Found {
  readonly at: number;
  readonly length: number;
  readonly message: string;
}

/** A block that has begun and has not ended yet. */
interface Opened {
  readonly at: number;
  readonly words: string;
  readonly name: string;
}

const EXPRESSION =
  /(?<!\\)\{\{(?:!--[\s\S]*?--~?\}\}|\{?(?:"[^"]*"|'[^']*'|(?!\{\{|\}\})[\s\S])*(?<end>\}\}\}?)?)/g;

/** More than any template needs; what reads a template goes through a block within a block for each. */
const DEEPEST = 50;

/** The first block that stands in too many others; `{{else if}}` is a block in the one before it. */
function firstTooDeep(text: string): Found | null {
  const open: number[] = [];
  let depth = 0;
  for (const { 0: whole, index: at } of text.matchAll(EXPRESSION)) {
    const [, sign, more] = /^\{\{~?(?:(#[>*]?|\/|\^(?=\s*[^\s~}]))|else\s+([^\s~}]))/.exec(whole) ?? [];
    if (sign === '/') depth -= open.pop() ?? 0;
    else if (sign !== undefined) open.push(1);
    else if (more !== undefined && open.length > 0) open.push((open.pop() ?? 0) + 1);
    else continue;
    if (sign !== '/') depth++;
    const words = whole.trimEnd().split('\n')[0] ?? '';
    if (depth > DEEPEST)
      return { at, length: words.length, message: `「${words}」套得太深，最多套${DEEPEST}层。` };
  }
  return null;
}

/** Every expression that cannot be read by itself, and every block that does not end as it began. */
function faultsIn(text: string): readonly Found[] {
  const found: Found[] = [];
  const open: Opened[] = [];
  for (const { 0: whole, index: at, groups } of text.matchAll(EXPRESSION)) {
    const words = whole.trimEnd().split('\n')[0] ?? '';
    const tell = (message: string) => found.push({ at, length: words.length, message });
    const [, sign = '', name = ''] = /^\{\{~?(#[>*]?|\/|\^|)\s*([^\s~}]*)/.exec(whole) ?? [];
    if (whole.startsWith('{{!--')) continue;
    if (groups?.end === undefined) tell(`「${words}」没有以「}}」收尾。`);
    else if (sign === '/') {
      const message = closing(name, open, words, (one) => placeAt(text, one.at).line, found);
      if (message !== null) tell(message);
    } else if (sign !== '' && name !== '') {
      open.push({ at, words, name });
      if (!parses(`${whole}{{/${name}}}`)) tell(MALFORMED);
    } else if (sign === '^' || name === 'else') {
      if (open.length === 0) tell(`「${words}」不在任何「{{#…}}」之内。`);
      else if (!parses(`{{#if a}}${whole}{{/if}}`)) tell(MALFORMED);
    } else if (!parses(whole)) tell(MALFORMED);
  }
  for (const one of open) found.push(unclosed(one));
  return found.sort((a, b) => a.at - b.at);
}

/** Ends a block; what is wrong with that, or null. Blocks within it that have no end are told where they begin. */
function closing(
  name: string,
  open: Opened[],
  words: string,
  lineOf: (one: Opened) => number,
  found: Found[],
): string | null {
  const last = open.at(-1);
  if (last === undefined) return `「${words}」没有对应的开头。`;
  const at = open.findLastIndex((one) => one.name === name);
  if (at >= 0) {
    found.push(...open.splice(at).slice(1).map(unclosed));
    return null;
  }
  open.pop();
  return `「${words}」与第${lineOf(last)}行的「${last.words}」不配对，应写「{{/${last.name}}}」。`;
}

const unclosed = ({ at, words, name }: Opened): Found => ({
  at,
  length: words.length,
  message: `「${words}」没有收尾，须写「{{/${name}}}」。`,
});

function parses(text: string): boolean {
  try {
    Handlebars.parse(text);
    return true;
  } catch {
    // What is wrong with it was asked for, not what the parser calls it.
    return false;
  }
}
