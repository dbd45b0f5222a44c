import { awardNouns, keywords } from './keywords.ts';
import { literalsAt } from './tokens.ts';

/**
 * 奖补名目: what an award is called. Policies call awards by ever new names (首台套保险补贴, 资金支持, 装修补助资金), so the
 * language knows their last word only; what stands before it is the policy's own. That is unambiguous, because the name
 * has a place of its own, from 给予 and its amount to the end of the sentence, where no other word may stand.
 */
export function awardNounAt(text: string, at: number): string | null {
  if (!namesAward(text, at)) return null;
  hanRun.lastIndex = at;
  const run = hanRun.exec(text)?.[0];
  const head = run && awardNouns.find((one) => run.endsWith(one));
  if (!run || !head) return null;
  const before = run.slice(0, -head.length).replace(keywords.OnceOff[0], '');
  return before.length <= longestModifier && !structural.some((word) => before.includes(word)) ? run : null;
}

/** Whether the name of an award stands at a position: right behind 给予, or behind the amount that follows it. */
export function namesAward(text: string, at: number): boolean {
  const granted = text.lastIndexOf(grant, at - 1);
  if (granted < 0 || granted < at - longestAmount) return false;
  let end = granted + grant.length;
  const skip = (words: readonly string[]) => {
    while (end < at && /\s/.test(text.charAt(end))) end++;
    end += words.find((word) => text.startsWith(word, end))?.length ?? 0;
  };
  skip(keywords.NotExceeding);
  skip([]);
  const [amount = 0] = end < at ? literalsAt(text, end).keys() : [];
  end += amount;
  skip(keywords.Of);
  skip([]);
  return end === at;
}

const hanRun = /[\u4e00-\u9fff]+/y;
const [grant] = keywords.Grant;
/** 给予不超过99999999万元的. */
const longestAmount = 40;
const longestModifier = 12;
/** Words that leave an amount open: 给予5万元左右奖励 names no award. */
const vague = ['左右', '上下', '不等', '以内', '之内'];
/** Words that make a sentence, and never a part of a name: 给予10万元以上奖励 names no award. */
const structural: readonly string[] = [
  ...vague,
  ...Object.values(keywords)
    .flat()
    .filter((word) => word.length > 1),
  ...keywords.And,
  ...keywords.Or,
  ...keywords.Of,
  ...keywords.By,
];
