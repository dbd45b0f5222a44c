import { toYuan } from '../exact.ts';
import { CODE } from '../fast/codes.ts';
import type { Assessment } from './assess.ts';

/** 结果码 of an item that was walked the exact way. */
export function codeOf({ status, superseded, refusal, amount }: Assessment, pays: boolean): number {
  if (superseded) return CODE.superseded;
  if (refusal !== null) return CODE[refusal];
  if (status === 'undetermined') return CODE.undetermined;
  const fen = pays ? Number(toYuan(amount.low).replace('.', '')) : 0;
  return Number.isSafeInteger(fen) ? fen : CODE.beyond;
}
