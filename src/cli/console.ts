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
      process.stdout.write(`${harmless(text)}\n`);
    },
    err(text) {
      clear();
      process.stderr.write(`${harmless(text)}\n`);
    },
    progress(text) {
      if (!live) return;
      clear();
      process.stderr.write(harmless(text));
      shown = text.length;
    },
  };
}

/** Controls, marks of direction, joiners: what a terminal would obey, or nobody would see. */
const unseen = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * A name of a file or a text from outside may hold what a terminal obeys (colours, titles, another direction of writing);
 * it is written as JSON writes it, so that JSON that is printed stays the same data.
 */
function harmless(text: string): string {
  return text.replaceAll(unseen, (one) =>
    Array.from(
      { length: one.length },
      (_, index) => `\\u${one.charCodeAt(index).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}
