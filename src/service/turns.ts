import { setImmediate } from 'node:timers/promises';

/** After so many milliseconds at work the other requests have their turn. */
const turnMs = 10;

/** 轮流: whoever does a long work asks between its steps whether the other requests have waited long enough, and lets them go first. */
export function takeTurns(): () => Promise<void> {
  let turn = performance.now();
  return async () => {
    if (performance.now() - turn <= turnMs) return;
    await setImmediate();
    turn = performance.now();
  };
}
