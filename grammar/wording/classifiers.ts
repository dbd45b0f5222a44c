/** 量词 of what awards are given to, by the last word of its name: 单笔贷款, 单辆冷藏车; anything else is counted by 个. */
const classifiers: readonly (readonly [named: RegExp, classifier: string])[] = [
  [/(?:贷款|借款|融资|订单)$/, '笔'],
  [/车$/, '辆'],
];

/** 量词 of a name. */
export const classifierOf = (name: string): string =>
  classifiers.find(([named]) => named.test(name))?.[1] ?? '个';
