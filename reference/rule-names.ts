/** 句法规则的名称, for those who read diagrams and no program. A rule that has none stops the drawing. */
const ruleNames: Readonly<Record<string, string>> = {
  name: '名称',
  quantity: '数量',
  dateOrName: '日期',
  expression: '算式',
  product: '乘除',
  share: '几分之几',
  factor: '一项数',
  aggregate: '清单的合计',
  received: '已享受的金额',
  condition: '条件',
  predicate: '一项条件',
  awarded: '既往享受',
  comparison: '比较',
  bound: '另一界限',
  comparator: '数的比较',
  dateComparator: '日期的比较',
  members: '取值',
  branch: '标准的一句',
  award: '给付',
  tier: '累进的一档',
  cap: '一项封顶',
  itemIds: '事项编号',
  sharedCap: '合计封顶',
  conditionClause: '条件条目',
  validityClause: '有效期条目',
  capsClause: '封顶条目',
  expressionClause: '扣减条目',
  subjectClause: '对象条目',
  rangeClause: '范围条目',
  quotaClause: '名额条目',
  frequencyClause: '频次条目',
  definition: '定义的一句',
  given: '已知条目',
  statement: '一项已知',
  assignment: '事实的值',
  givenValue: '值',
  elementId: '对象的编号',
  due: '应得条目',
  outcome: '一项应得',
  returned: '申报材料退回',
  fault: '退回的原因',
};

/** 规则名称 of a rule of the grammar. */
export function ruleName(rule: string): string {
  const name = ruleNames[rule];
  if (name === undefined) throw new Error(`the rule ${rule} has no Chinese name in reference/rule-names.ts`);
  return name;
}
