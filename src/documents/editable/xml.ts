/** Writing XML: texts that are whole elements, put into each other. */

/** An attribute that is null is not written. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/** 元素 with its attributes and what it holds, which is XML already. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === null ? '' : ` ${key}="${escaped(String(value))}"`))
    .join('');
  const inner = content.join('');
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

/** An element that says one thing: `<w:jc w:val="center"/>`. */
export function setting(name: string, value: string | number): string {
  return element(name, { 'w:val': value });
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** 转义: a text as content or as the value of an attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** A whole file. */
export function xmlFile(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}
