import { position } from '../../compiler/index.ts';
import type { CoveredBranch } from './measure.ts';

/** 覆盖数据 in the form of lcov, for programs that show coverage. `path` gives the name of a rule file there. */
export function lcov(branches: readonly CoveredBranch[], path: (file: string) => string): string {
  const files = new Map<string, (readonly [line: number, branch: CoveredBranch])[]>();
  for (const branch of branches) {
    if (!branch.place || branch.never !== null) continue;
    const { file, start } = branch.place;
    const rows = files.get(file.path) ?? [];
    rows.push([position(file.text, start).line, branch]);
    files.set(file.path, rows);
  }
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([file, rows]) => {
      const lines = [...new Set(rows.map(([line]) => line))].sort((a, b) => a - b);
      const on = (line: number) => rows.filter(([at]) => at === line).map(([, branch]) => branch);
      return [
        'TN:',
        `SF:${path(file)}`,
        ...lines.flatMap((line) => on(line).map(({ count }, index) => `BRDA:${line},0,${index},${count}`)),
        `BRF:${rows.length}`,
        `BRH:${rows.filter(([, { count }]) => count > 0).length}`,
        ...lines.map((line) => `DA:${line},${Math.max(...on(line).map(({ count }) => count))}`),
        `LF:${lines.length}`,
        `LH:${lines.filter((line) => on(line).some(({ count }) => count > 0)).length}`,
        'end_of_record',
      ];
    })
    .join('\n')
    .concat('\n');
}
