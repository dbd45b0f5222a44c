/** Pieces of code, put together. */

/** The opposite of a piece of code; of an order it is not the other order, which NaN is in neither. */
export function not(code: string): string {
  const equals = /^([^&|<>]+) ([!=])== ([\w.]+)$/.exec(code);
  if (equals) return `${equals[1]} ${equals[2] === '=' ? '!==' : '==='} ${equals[3]}`;
  return isBracketed(code) ? `!${code}` : `!(${code})`;
}

/** Without the brackets around the whole. */
export const bare = (code: string): string => (isBracketed(code) ? code.slice(1, -1) : code);

/** Whether the first bracket is closed by the last. */
function isBracketed(code: string): boolean {
  if (!code.startsWith('(')) return false;
  let depth = 0;
  for (const [index, character] of [...code].entries()) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth === 0) return index === code.length - 1;
  }
  return false;
}
