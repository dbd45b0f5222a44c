import type { Terminal } from '../console.ts';

/** Where nobody watches, a line is written after so many. */
const linesApart = 100;

/** 进度: how many of how many are done, how fast, and how long it takes to do the rest. */
export function openProgress(total: number, terminal: Terminal): (done: number) => void {
  const started = performance.now();
  return (done) => {
    const seconds = (performance.now() - started) / 1000;
    const rate = done / seconds;
    const text = `已印制 ${done}/${total}份　每秒${rate.toFixed(1)}份　约剩${durationWords((total - done) / rate)}`;
    if (terminal.live) terminal.progress(text);
    else if (done % linesApart === 0) terminal.err(text);
  };
}

/** 时长: `31秒`, `5分10秒`, `1小时5分`. */
export function durationWords(seconds: number): string {
  const whole = Math.ceil(seconds);
  const minutes = Math.floor(whole / 60);
  if (minutes === 0) return `${whole}秒`;
  return minutes < 60 ? `${minutes}分${whole % 60}秒` : `${Math.floor(minutes / 60)}小时${minutes % 60}分`;
}
