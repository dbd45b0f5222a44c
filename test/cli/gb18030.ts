/** A text in GB18030, by the table of its two-byte characters read backwards: Node only decodes it. */
export function gb18030(text: string): Buffer {
  const bytes = [...text].map((character) => {
    if (character < '\x80') return [character.charCodeAt(0)];
    const pair = pairs.get(character);
    if (!pair) throw new Error(`“${character}” is not in GB18030 with two bytes`);
    return pair;
  });
  return Buffer.from(bytes.flat());
}

const pairs = new Map<string, readonly number[]>();
const decoder = new TextDecoder('gb18030');
for (let lead = 0x81; lead <= 0xfe; lead++)
  for (let trail = 0x40; trail <= 0xfe; trail++)
    if (trail !== 0x7f) pairs.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
