/** 验证码: some of the hash of a 底稿, short enough to be read out. */
import { createHash } from 'node:crypto';

/** 25 digits hold 83 bits. Digits alone have no look-alikes, and everyone can read them out over the telephone. */
const DIGITS = 25;
const GROUP = /\d{5}/g;

/** 验证码 of a 底稿 in canonical form: `48213 90571 26604 …`. */
export function codeOf(provenance: string): string {
  const hash = BigInt(`0x${createHash('sha256').update(provenance).digest('hex')}`);
  const digits = (hash % 10n ** BigInt(DIGITS)).toString().padStart(DIGITS, '0');
  return (digits.match(GROUP) ?? []).join(' ');
}
