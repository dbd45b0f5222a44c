export { awardNounAt, namesAward } from './award-nouns.ts';
export { createDictionary, type Dictionary } from './dictionary.ts';
export { type Expected, expectedAfter } from './expected.ts';
export { type Regrouping, regroupings } from './grouping.ts';
export { type Rewording, rewordings } from './habits.ts';
export {
  agreedDate,
  awardNouns,
  clauseKeys,
  commonFacts,
  contractCodes,
  enterpriseNoun,
  factTypes,
  headings,
  keywords,
  mechanisms,
  standardManners,
} from './keywords.ts';
export { createLexer } from './lexer.ts';
export { literalOf, shiftDecimal } from './literals.ts';
export * from './meanings/index.ts';
export { type Neighbours, neighboursIn } from './neighbours.ts';
export type * from './nodes.ts';
export { normalize, writingsOf } from './normalize.ts';
export { numeralClass, parseNumeral, toNumeral } from './numerals.ts';
export { once } from './once.ts';
export { type WordOrder, wordOrders } from './order.ts';
export { ClauseParser } from './parser/index.ts';
export { grammarRules, type Part } from './rules.ts';
export { sameShape, shapeOf } from './shape.ts';
export { splits } from './splits.ts';
export { literals, markTexts, tokenText } from './tokens.ts';
export * from './wording/index.ts';
