/** 依次: does the work on several items at once, and gives the results in the order of the items; none is held beyond that. */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  most: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  for await (const item of items) {
    const started = work(item);
    // What goes wrong is told when its turn comes, and is not unheard of until then.
    started.catch(() => {});
    running.push(started);
    const [first] = running;
    if (first === undefined || running.length < most) continue;
    yield await first;
    running.shift();
  }
  for (const rest of running) yield await rest;
}
