export { compareLedger, type LedgerProblem, ledgerRemarks } from './compare.ts';
export { draftLedger } from './draft.ts';
export { type Ledger, type LedgerOutcome, printLedger, readLedger } from './ledger.ts';
export { type OfficialText, readOfficialText } from './official-text.ts';
export { type FigureChange, type Revision, reviseLedger } from './revise.ts';
export { type RuleBook, ruleBook } from './rule-book.ts';
export { ledgerSchema } from './schema.ts';
export { type LedgerCounts, ledgerCounts, ledgerTable, problemLines, revisionTable } from './table.ts';
