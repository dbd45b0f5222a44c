import { normalize, sameShape } from '../../../grammar/index.ts';
import type { Parsed } from '../1-parse/syntax.ts';
import type { ValueReader } from '../1-parse/values.ts';
import type { ClauseForm } from '../clauses.ts';

/**
 * 官方写法: the sentence of a tree, with 「」 around the names that need them and no others. A name needs them where the
 * sentence without them can be read in another way, whether or not that other reading makes sense: whoever reads the
 * rule should not have to know the types of facts. Null where even with all marks the sentence is not read as its tree.
 */
export function officialSentence<T>(tree: T, form: ClauseForm<T>, reader: ValueReader): string | null {
  const names = new Set<string>();
  form.words(tree, (name) => {
    names.add(name);
    return name;
  });
  const write = (marked: ReadonlySet<string>) =>
    form.words(tree, (name) => (marked.has(name) ? `「${name}」` : name));
  const isClear = (text: string) => {
    const file = { path: '', text };
    const parsed = reader.read(form.rule, {
      file,
      text: normalize(text),
      start: 0,
      end: text.length,
      key: '',
    });
    return parsed?.readings.length === 1 && sameShape(parsed.readings[0]?.tree, tree);
  };
  const plain = write(new Set());
  if (isClear(plain)) return plain;
  if (!isClear(write(names))) return null;
  const needed = new Set(names);
  for (const name of names) {
    const without = new Set([...needed].filter((one) => one !== name));
    if (isClear(write(without))) needed.delete(name);
  }
  return write(needed);
}

/** The author's own text of a clause on one line, in official punctuation. */
export function ownSentence({ place }: Parsed<unknown>): string {
  const text = normalize(place.file.text).slice(place.start, place.end);
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => !line.startsWith('#')).join('');
}
