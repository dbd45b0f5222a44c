/** 底稿的差异: where the data of a 底稿 are not what the rules give, in words. */

/** Names of the data as a reader of the document knows them. */
const words: Readonly<Record<string, string>> = {
  policy: '政策',
  document_number: '文号',
  rules_sha256: '规则校验值',
  office: '印发单位设置',
  dossier: '申报材料',
  decisions: '核定',
  issue: '印发内容',
  applications: '申报',
  published: '公示内容',
  result: '结果',
  items: '事项',
  totals: '合计',
  trace: '计算过程',
  subjects: '对象',
  amount_yuan: '金额',
  status: '结论',
  rule: '规则',
  figures: '代入的数据',
  readings: '口径',
  warnings: '提示',
  missing: '所缺材料',
  responsible_units: '责任单位',
  source: '依据',
  name: '名称',
};
/** Parts that hold others and say nothing to a reader. */
const silent: ReadonlySet<string> = new Set(['document', 'items']);

/** 比对底稿: one sentence for each value that differs. */
export function differencesOf(found: unknown, expected: unknown): readonly string[] {
  return [...compare(found, expected, [])];
}

function* compare(found: unknown, expected: unknown, path: readonly string[]): Generator<string> {
  if (isPart(found) && isPart(expected) && Array.isArray(found) === Array.isArray(expected)) {
    for (const key of new Set([...Object.keys(found), ...Object.keys(expected)]))
      yield* compare(Reflect.get(found, key), Reflect.get(expected, key), [
        ...path,
        Array.isArray(found) ? placeOf(Reflect.get(found, key), Number(key)) : key,
      ]);
  } else if (found !== expected) {
    yield `${pathWords(path)}：底稿为${valueWords(found)}，重算为${valueWords(expected)}`;
  }
}

const isPart = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** An element by what it is about, or else by its place. */
function placeOf(element: unknown, index: number): string {
  const id = isPart(element) ? (Reflect.get(element, 'item') ?? Reflect.get(element, 'subject')) : undefined;
  return typeof id === 'string' ? `“${id}”` : `第${index + 1}项`;
}

const pathWords = (path: readonly string[]) =>
  path
    .filter((key) => !silent.has(key))
    .map((key) => words[key] ?? key)
    .join('·');

function valueWords(value: unknown): string {
  if (value === undefined) return '无';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}
