import { once } from 'node:events';
import { relative, sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { watch } from 'chokidar';

/** 改动: what happens to the files of a folder, round by round. */
export interface FileChanges extends AsyncIterable<ReadonlySet<string>> {
  /** Whether the round that is under way is out of date: a file has changed since, or no more rounds are wanted. */
  readonly isOver: () => boolean;
  /** Ends the rounds. */
  readonly close: () => void;
}

/** So long nothing more must happen: editors write a file in several steps, or put a new one in its place. */
const quietMilliseconds = 40;

/**
 * 守候: watches the files of a folder whose names end so. The first round, of no files, comes at once; each further one holds the paths
 * that were saved, added or removed, as soon as all is quiet. What happens during a round is kept for the next.
 */
export async function watchFiles(folder: string, endings: readonly string[]): Promise<FileChanges> {
  const isWatched = (path: string) => endings.some((ending) => path.endsWith(ending));
  const watcher = watch(folder, {
    ignoreInitial: true,
    atomic: false,
    ignored: (path, stats) => stats?.isFile() === true && !isWatched(path),
  });
  let changed = new Set<string>();
  let lastChange = 0;
  let closed = false;
  let failure: Error | undefined;
  let wake = () => {};
  watcher.on('all', (_event, path) => {
    if (!isWatched(path)) return;
    changed.add(relative(folder, path).split(sep).join('/'));
    lastChange = performance.now();
    wake();
  });
  watcher.on('error', (error) => {
    failure = error instanceof Error ? error : new Error(String(error));
    wake();
  });
  await once(watcher, 'ready');

  const somethingHappens = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
    });
  const quiet = async () => {
    for (let rest = quietMilliseconds; rest > 0; rest = lastChange + quietMilliseconds - performance.now())
      await pause(rest);
  };
  const rounds = async function* () {
    try {
      yield new Set<string>();
      for (;;) {
        if (changed.size === 0 && !closed && !failure) await somethingHappens();
        if (failure) throw failure;
        if (closed) return;
        await quiet();
        const round = changed;
        changed = new Set();
        yield round;
      }
    } finally {
      await watcher.close();
    }
  };
  return {
    isOver: () => changed.size > 0 || closed,
    close: () => {
      closed = true;
      wake();
    },
    [Symbol.asyncIterator]: rounds,
  };
}
