export {
  annualTotalSentence,
  awardSentence,
  bonusSentence,
  branchSentence,
  capSentence,
  capsSentence,
  sharedCapSentence,
  tierSentence,
} from './awards.ts';
export {
  definitionSentence,
  frequencySentence,
  paymentSentence,
  quotaSentence,
  rangeSentence,
  sharingSentence,
  subjectSentence,
  validitySentence,
} from './clauses.ts';
export { conditionSentence, expressionSentence, isExpression } from './conditions.ts';
export { amongWords, dueSentence, elementId, faultSentence, givenSentence } from './examples.ts';
export type { Naming, Worded } from './worded.ts';
