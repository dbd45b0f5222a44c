/** 统一社会信用代码: the check character of GB 32100. */

/** Digits and letters without I, O, S, V and Z; a character's value is its place. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;

/** Whether a code has 18 permitted characters and the check character that follows from the first 17. */
export function isCreditCode(code: string): boolean {
  const values = [...code].map((character) => CHARACTERS.indexOf(character));
  if (values.length !== LENGTH || values.includes(-1)) return false;
  let weight = 1;
  let sum = 0;
  for (const value of values.slice(0, -1)) {
    sum += value * weight;
    weight = (weight * 3) % CHARACTERS.length;
  }
  const check = (CHARACTERS.length - (sum % CHARACTERS.length)) % CHARACTERS.length;
  return values.at(-1) === check;
}
