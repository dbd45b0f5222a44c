/**
 * Checks the markup of a template: no tag that the press refuses, and no value of a document where it would be more than
 * text. An escaped value is harmless between tags and in a quoted `id`; in a tag's name, an address or an event it is not.
 */
import type { TemplateFault } from './fault.ts';
import type { TemplateSource } from './source.ts';

const FORBIDDEN =
  /^(?:script|style|link|meta|base|iframe|object|embed|audio|video|canvas|math|form|input|button|select|textarea|foreignobject)$/i;
/** Attributes that hold a value of the view model whole, or after `#`. */
const MAY_HOLD_VALUES = /^(?:id|class|href|viewBox|d|aria-label|title|rowspan|colspan)$/;
/** Stands for an expression that prints something; no template holds this character. */
const VALUE = '\uE000';

/** Faults of a template's markup. */
export function checkMarkup({ file, text }: TemplateSource): readonly TemplateFault[] {
  // Expressions may hold angle brackets; as many marks in their place keep every offset.
  const marked = text.replace(/\{\{(?:!--[\s\S]*?--|[\s\S]*?)\}\}/g, (expression) =>
    (/^\{\{~?[!#/]|^\{\{~?else/.test(expression) ? ' ' : VALUE).repeat(expression.length),
  );
  return [...marked.matchAll(/<\/?([a-z\uE000][^\s/>]*)((?:"[^"]*"|'[^']*'|[^<>"'])*)>?/gi)].flatMap(
    (match): readonly TemplateFault[] => {
      const { index } = match;
      const [, name = '', rest = ''] = match;
      const { line, column } = lineAndColumn(text, index);
      const fault = (message: string) => ({ file, line, column, length: match[0].length, message });
      if (name.includes(VALUE)) return [fault('标记的名称不能由数据决定。')];
      if (FORBIDDEN.test(name)) return [fault(`不允许使用标记「<${name}>」。`)];
      return attributesOf(rest)
        .flatMap((said) => said ?? [])
        .map(fault);
    },
  );
}

function attributesOf(rest: string): readonly (string | null)[] {
  const attributes = [...rest.matchAll(/([^\s=/"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"']*))?/g)];
  return attributes.map(([, name = '', quoted = '']) => attributeFault(name, quoted));
}

function attributeFault(name: string, quoted: string): string | null {
  const value = quoted.replace(/^["']|["']$/g, '').trim();
  if (name.includes(VALUE)) return '属性的名称不能由数据决定。';
  if (/^on/i.test(name)) return `不允许使用事件属性「${name}」。`;
  if (/^style$/i.test(name)) return '「style」属性不起作用，请在styles目录的样式文件里写明。';
  if (/(?:^|:)(?:href|src|srcset|action|data)$/i.test(name) && !value.startsWith('#'))
    return `「${name}」只能指向本文件之内，写作「${name}="#…"」；文件不能引用外部地址。`;
  if (!value.includes(VALUE)) return null;
  if (!/^["']/.test(quoted)) return `属性「${name}」的内容须写在引号之内。`;
  return MAY_HOLD_VALUES.test(name) ? null : `属性「${name}」的内容不能由数据决定。`;
}

/** Line from 1, column from 0, as the parser of templates counts. */
export function lineAndColumn(
  text: string,
  offset: number,
): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') - 1 };
}
