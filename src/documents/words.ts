/**
 * 分词: the words of a title or a name, after which its line may end; what belongs to a word stays with it. Also sent to the
 * browser as text: it sees nothing but its parameters.
 */
export function wordsOf(text: string, segmenter: Intl.Segmenter): string[] {
  const words: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = words.at(-1);
    const belongs =
      last !== undefined && (segment.length === 1 || /[\d.,（〔《“/·按不未非每各第]$/.test(last));
    if (belongs) words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
}
