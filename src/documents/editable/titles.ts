/** Titles of several lines: broken at words into lines of like length (GB/T 9704, 7.3.1). */
import { wordsOf } from '../words.ts';
import { charactersIn } from './measures.ts';
import type { Inline } from './model.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** 分行: a title whose lines hold so many characters; a line that is in one run is divided where it is too long. */
export function balanced(content: readonly Inline[], room: number): readonly Inline[] {
  return content.flatMap((run, index): readonly Inline[] => {
    const isLine = isEnd(content[index - 1]) && isEnd(content[index + 1]);
    if (run.kind !== 'text' || !isLine || charactersIn(run.text) <= room) return [run];
    return linesOf(run.text, room).flatMap((text, line): readonly Inline[] => [
      ...(line === 0 ? [] : [{ kind: 'break' } as const]),
      { ...run, text },
    ]);
  });
}

const isEnd = (run: Inline | undefined): boolean => run === undefined || run.kind === 'break';

/** As many lines as are needed, and no wider than that takes. */
function linesOf(text: string, room: number): readonly string[] {
  const words = wordsOf(text, segmenter);
  const least = filled(words, room);
  for (let width = charactersIn(text) / least.length; width < room; width += 0.5) {
    const lines = filled(words, width);
    if (lines.length <= least.length) return lines;
  }
  return least;
}

function filled(words: readonly string[], room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined || charactersIn(last + word) > room) lines.push(word);
    else lines[lines.length - 1] = last + word;
  }
  return lines;
}
