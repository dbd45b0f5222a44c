/** 终端: what goes to the screen. Results go to standard output, everything about them to standard error. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whether somebody watches. */
  readonly live: boolean;
  /** A line that is written over: progress of long work; silent where nobody watches. */
  progress(text: string): void;
}

/** The terminal of this process. */
export function terminal(): Terminal {
  const live = process.stderr.isTTY === true;
  let shown = 0;
  const clear = () => {
    if (shown > 0) process.stderr.write(`\r\u001b[K`);
    shown = 0;
  };
  return {
    live,
    out(text) {
      clear();
      process.stdout.write(`${text}\n`);
    },
    err(text) {
      clear();
      process.stderr.write(`${text}\n`);
    },
    progress(text) {
      if (!live) return;
      clear();
      process.stderr.write(text);
      shown = text.length;
    },
  };
}
