/** 读入: what comes from outside as bytes, with a bound on what is held and a sentence for what cannot be read. */
export { type JsonOutcome, parseJson } from './json.ts';
export { linesOf } from './lines.ts';
