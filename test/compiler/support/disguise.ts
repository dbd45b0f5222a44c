/**
 * The same rules as a careless author types them: other punctuation, digits, spaces, indentation, line ends and order
 * of clauses. Takes text in official form.
 */
export function disguise(text: string, seed: number): string {
  const random = randomFrom(seed);
  const lines = text.split('\n').filter((line) => line !== '');
  const shuffled = flatten(shuffle(forest(lines, 0), random), random, '', 0);
  const [end, mark] = [random() < 0.5 ? '\r\n' : '\n', random() < 0.5 ? '\ufeff' : ''];
  return mark + shuffled.join(end) + (random() < 0.5 ? end : '');
}

interface Tree {
  readonly text: string;
  readonly below: readonly Tree[];
}

function forest(lines: readonly string[], depth: number): Tree[] {
  const trees: { text: string; rest: string[] }[] = [];
  for (const line of lines) {
    if (line.startsWith('  '.repeat(depth + 1))) trees.at(-1)?.rest.push(line);
    else trees.push({ text: line.trim(), rest: [] });
  }
  return trees.map(({ text, rest }) => ({ text, below: forest(rest, depth + 1) }));
}

const keyOf = (text: string) => /^([一-鿿]{2,6})(?:（[^（）]*）| [A-Z]\d+)?：/.exec(text)?.[1] ?? null;
const blockKeys = ['事项', '算例', '主体', '政策', '第'];
const isHeading = (text: string) =>
  blockKeys.some((key) => text.startsWith(key)) && !text.startsWith('政策依据');

/** Clauses in another order, those of one key in the same order among themselves. */
function shuffle(trees: readonly Tree[], random: () => number): Tree[] {
  const done = trees.map((tree) => ({
    ...tree,
    below: mayShuffle(tree) ? shuffle(tree.below, random) : tree.below,
  }));
  // What stands between headings is ordered apart: a heading keeps its place.
  const out: Tree[] = [];
  let run: Tree[] = [];
  const close = () => {
    const keys = [...new Set(run.map((tree) => keyOf(tree.text)))].sort(() => random() - 0.5);
    out.push(...keys.flatMap((key) => run.filter((tree) => keyOf(tree.text) === key)));
    run = [];
  };
  for (const tree of done) {
    if (keyOf(tree.text) === null || isHeading(tree.text)) {
      close();
      out.push(tree);
    } else run.push(tree);
  }
  close();
  return out;
}

const mayShuffle = ({ text }: Tree) => /^(?:事项|算例|口径 )/.test(text);

const ruleKeys = [
  '对象',
  '条件',
  '范围',
  '名额',
  '有效期',
  '频次',
  '标准',
  '加奖',
  '封顶',
  '合计封顶',
  '年度总额',
  '拨付',
  '分担',
  '扣减',
  '通用条件',
  '定义',
  '已知',
  '应得',
];

function flatten(trees: readonly Tree[], random: () => number, above: string, indent: number): string[] {
  const deeper = indent + 1 + Math.floor(random() * 4);
  return trees.flatMap(({ text, below }) => {
    const key = keyOf(text);
    const isRule = ruleKeys.includes(above) || (key !== null && ruleKeys.includes(key));
    const pad = random() < 0.2 && indent > 0 ? '\t'.repeat(indent) : ' '.repeat(indent);
    const blank = random() < 0.15 ? [random() < 0.5 ? '' : '   '] : [];
    const words = isRule ? careless(text, random) : text;
    const inside = isRule && below.length > 0 ? (key ?? above) : '';
    return [...blank, pad + words + (random() < 0.2 ? '  ' : ''), ...flatten(below, random, inside, deeper)];
  });
}

const half: Readonly<Record<string, string>> = { '：': ':', '（': '(', '）': ')', '%': '％' };

function careless(text: string, random: () => number): string {
  let out = '';
  let quoted = false;
  const characters = [...text];
  characters.forEach((character, index) => {
    if (character === '“') quoted = true;
    if (character === '”') quoted = false;
    const betweenDigits = /\d/.test(characters[index - 1] ?? '') && /\d/.test(characters[index + 1] ?? '');
    if (quoted) out += character;
    else if (character === '，' && !betweenDigits && random() < 0.5) out += random() < 0.5 ? ', ' : ',';
    else if (character in half && random() < 0.5) out += half[character];
    else if (/\d/.test(character) && random() < 0.2)
      out += String.fromCharCode(character.charCodeAt(0) + 0xfee0);
    else out += character;
    if (!quoted && '，：、'.includes(character) && random() < 0.2) out += ' ';
  });
  // 1000万元 as 1,000万元, and a space before the unit.
  return out
    .replace(/(?<![\d,.．０-９])(\d)(\d{3})(?=万元)/g, (all, a, b) => (random() < 0.3 ? `${a},${b}` : all))
    .replace(/(?<=\d)(?=万元|亿元)/g, () => (random() < 0.1 ? ' ' : ''));
}

/** mulberry32: the same seed gives the same numbers. */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
