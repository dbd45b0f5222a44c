const newline = 0x0a;

/**
 * 逐行读: the lines of a stream of bytes, as they come, without their ends; null for one that is longer than `most`
 * bytes, of which nothing is held.
 */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (part: Uint8Array) => {
    length += part.length;
    if (length > most) parts = [];
    else parts.push(part);
  };
  const finished = () => {
    const line = length > most ? null : Buffer.concat(parts);
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      take(chunk.subarray(from, at));
      yield finished();
      from = at + 1;
    }
    take(chunk.subarray(from));
  }
  if (length > 0) yield finished();
}
