import type { IParserErrorMessageProvider } from 'chevrotain';
import { DueParser } from './due.ts';

/**
 * 句法: the grammar of clause values. A file is cut into clauses by its layout (`1-parse/layout.ts`); each value is
 * parsed by the rule of its key, alone, so that one mistake spoils one clause and gives one message.
 *
 * 的 before a ratio takes a share (投资额的30%); 的 before a subject closes a description (…的项目); 的 before a comma
 * closes a condition (…的，给予…). One token of lookahead tells them apart.
 */
export class ClauseParser extends DueParser {
  constructor(errorMessageProvider: IParserErrorMessageProvider) {
    super(errorMessageProvider);
    this.performSelfAnalysis();
  }
}
