/**
 * 文件核验: whether a printed document is what the rules make of its 底稿. It reads PDFs that come from anywhere, makes the
 * document again and compares; it knows the compiler, because the printed sentences are read back into rules.
 */
export { type Check, createProver, type Prover, type ProverOptions, type Verification } from './prove.ts';
export { createReader, type Reader } from './read.ts';
export { type Standing, standingOf } from './standing.ts';
export { type KeptRules, type RuleVersion, rulesIn, versionOf } from './version.ts';
