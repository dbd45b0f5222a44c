import { contentOf } from '../compose/index.ts';
import type { ComposedDocument } from '../composed.ts';

/** 最少的示例: few documents that together show all that any of them shows, the one that shows most first. */
export function fewest(documents: readonly ComposedDocument[]): readonly ComposedDocument[] {
  const left = new Map(documents.map((document) => [document, pathsShown(document)]));
  const shown = new Set<string>();
  const chosen: ComposedDocument[] = [];
  for (;;) {
    const gains = [...left].map(
      ([document, paths]) => [document, paths.filter((path) => !shown.has(path)).length] as const,
    );
    const [best, gain] = gains.reduce((a, b) => (b[1] > a[1] ? b : a), [null, 0] as readonly [
      ComposedDocument | null,
      number,
    ]);
    if (best === null || gain === 0) return chosen;
    for (const path of left.get(best) ?? []) shown.add(path);
    left.delete(best);
    chosen.push(best);
  }
}

/** The paths that a document has something for; a yes and a no are two things. */
const pathsShown = ({ view }: ComposedDocument): readonly string[] => [
  ...new Set(
    [...contentOf(view)].map(([path, content]) => (/^[是否]$/.test(content) ? `${path}=${content}` : path)),
  ),
];
