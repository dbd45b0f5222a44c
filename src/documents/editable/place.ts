import { EditableError, type Markup } from './markup.ts';

/** 所在: where in the document something stands, and what is told about the document while it is converted. */
export interface Place {
  /** Whether the document is a letter, whose number stands to the right. */
  readonly isLetter: boolean;
  /** The box of a worked example, counted from 1, or null outside of one. */
  readonly box: number | null;
  /** Counts the boxes. */
  readonly nextBox: () => number;
  /** What other places refer to, by the name of its bookmark. */
  readonly bookmarks: ReadonlyMap<string, string>;
  /** Notes a class that has no counterpart. */
  readonly unknownClass: (name: string) => void;
}

/** What a class of an element stands for; the first known one counts, and the unknown ones are noted. */
export function byClass<T>(
  { classes }: Markup,
  known: Readonly<Record<string, T>>,
  plain: T,
  place: Place,
): T {
  for (const name of classes) if (!Object.hasOwn(known, name)) place.unknownClass(name);
  const found = classes.find((name) => Object.hasOwn(known, name));
  return found === undefined ? plain : (known[found] as T);
}

/** Nothing is dropped in silence. */
export function refuse({ tag }: Markup): never {
  throw new EditableError(`可编辑稿没有与标记“<${tag}>”对应的写法`);
}
