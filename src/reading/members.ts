/** Names of a JSON text, and which of them is written twice in one place. */

/** How many names with values a JSON value holds, at all depths. */
export function membersIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let sum = 0;
  if (Array.isArray(value)) for (const part of value) sum += membersIn(part);
  else
    for (const name in value) {
      if (Object.hasOwn(value, name)) sum += 1 + membersIn(Reflect.get(value, name));
    }
  return sum;
}

/** Longer names are none, and are not shown whole. */
const longestShown = 40;

/** 重名: where a name is written a second time in one pair of braces: `第3行的「amount_yuan」`. The text is JSON. */
export function repeatedName(text: string): string {
  const open: Set<string>[] = [];
  const tokens = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g;
  for (const { 0: token, 1: colon, index } of text.matchAll(tokens)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (colon !== undefined) {
      const name = String(JSON.parse(token.slice(0, -colon.length)));
      const names = open.at(-1);
      if (names?.has(name)) return `第${text.slice(0, index).split('\n').length}行的「${shown(name)}」`;
      names?.add(name);
    }
  }
  throw new Error('No name is written twice');
}

const shown = (name: string) => (name.length > longestShown ? `${name.slice(0, longestShown)}…` : name);
