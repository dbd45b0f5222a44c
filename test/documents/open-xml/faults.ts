/** What Word would refuse, or mend with a warning, in a text document: the schema, and what a schema does not say. */
import { posix } from 'node:path';
import { type Node, type Package, within } from './read.ts';
import { RULES, type Rule } from './schema.ts';

const MAIN = 'word/document.xml';

/** Every fault of a package, each with the part and the element that it is in. */
export function faultsOf(parts: Package): readonly string[] {
  return [
    ...[...parts].flatMap(([path, root]) => [
      ...againstSchema(root, '').map((fault) => `${path}: ${fault}`),
      ...twice(root).map((fault) => `${path}: ${fault}`),
      ...within(root).flatMap((node) => shapeOf(node).map((fault) => `${path}: ${fault}`)),
    ]),
    ...packaging(parts),
    ...references(parts),
  ];
}

function againstSchema(node: Node, parent: string): readonly string[] {
  const rule = RULES[`${parent}/${node.name}`] ?? RULES[node.name];
  if (rule === undefined) return [`<${node.name}> in <${parent}> is not known here`];
  return [
    ...attributeFaults(node, rule),
    ...(rule.text === undefined && node.text.trim() !== '' ? [`text in <${node.name}>`] : []),
    ...orderFaults(node, rule),
    ...node.children.flatMap((child) => againstSchema(child, node.name)),
  ];
}

function attributeFaults({ name, attributes }: Node, { says }: Rule): readonly string[] {
  const known = new Map(Object.entries(says).map(([key, pattern]) => [key.replace('!', ''), pattern]));
  const missing = Object.keys(says)
    .filter((key) => key.endsWith('!') && !attributes.has(key.slice(0, -1)))
    .map((key) => `<${name}> without ${key.slice(0, -1)}`);
  const wrong = [...attributes]
    .filter(([key, value]) => !key.startsWith('xmlns') && known.get(key)?.test(value) !== true)
    .map(([key, value]) => `<${name} ${key}="${value}">`);
  return [...missing, ...wrong];
}

function orderFaults({ name, children }: Node, { holds, any = [] }: Rule): readonly string[] {
  const names = children.map((child) => child.name);
  let at = 0;
  for (const item of holds) {
    const [, wanted = '', count = ''] = /^(.*?)([?*+]?)$/.exec(item) ?? [];
    const start = at;
    while (names[at] === wanted) at++;
    const found = at - start;
    if (found === 0 && (count === '' || count === '+')) return [`<${name}> needs <${wanted}> at ${start}`];
    if (found > 1 && (count === '' || count === '?')) return [`<${name}> holds <${wanted}> ${found} times`];
  }
  const strange = names.slice(at).find((one) => !any.includes(one));
  return strange === undefined ? [] : [`<${strange}> is out of place in <${name}>`];
}

/** What may be there once. */
function twice(root: Node): readonly string[] {
  const all = within(root);
  const valuesOf = (name: string, attribute: string) =>
    all.filter((node) => node.name === name).map(({ attributes }) => attributes.get(attribute) ?? '');
  return [
    ...repeated(valuesOf('w:bookmarkStart', 'w:id'), 'bookmark id'),
    ...repeated(valuesOf('w:bookmarkStart', 'w:name'), 'bookmark name'),
    ...repeated(valuesOf('w:style', 'w:styleId'), 'style id'),
    ...repeated(valuesOf('w:name', 'w:val'), 'style name'),
    ...repeated(valuesOf('w:font', 'w:name'), 'font'),
    ...repeated(valuesOf('Relationship', 'Id'), 'relation'),
    ...repeated(valuesOf('Override', 'PartName'), 'content type'),
    ...repeated(root.name === 'cp:coreProperties' ? root.children.map(({ name }) => name) : [], 'property'),
    ...all
      .filter(({ name }) => name === 'w:trPr')
      .flatMap(({ children }) =>
        repeated(
          children.map(({ name }) => name),
          'row property',
        ),
      ),
  ];
}

function repeated(values: readonly string[], what: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).map(([value]) => `${what} ${value} more than once`);
}

/** What an element is, taken as a whole. */
function shapeOf(node: Node): readonly string[] {
  switch (node.name) {
    case 'w:body': {
      const sections = node.children.filter(({ name }) => name === 'w:sectPr').length;
      return sections === 1 && node.children.at(-1)?.name === 'w:sectPr'
        ? []
        : ['no section at the end of the body'];
    }
    case 'w:tc':
      return node.children.at(-1)?.name === 'w:p' ? [] : ['a cell does not end with a paragraph'];
    case 'w:sectPr':
      return repeated(
        node.children.flatMap(({ name, attributes }) =>
          name === 'w:footerReference' ? [attributes.get('w:type') ?? ''] : [],
        ),
        'footer of a section',
      );
    case 'w:p':
      return fieldFaults(node);
    case 'w:tbl':
      return gridFaults(node);
    default:
      return [];
  }
}

/** A field begins, is separated and ends, in this order, within its paragraph. */
function fieldFaults(paragraph: Node): readonly string[] {
  const marks = within(paragraph)
    .filter(({ name }) => name === 'w:fldChar' || name === 'w:instrText')
    .map(({ name, attributes }) => attributes.get('w:fldCharType') ?? name);
  return /^(?:begin w:instrText separate end ?)*$/.test(marks.join(' '))
    ? []
    : [`a field is ${marks.join(' ')}`];
}

/** Every row fills the grid, and what goes on has begun above, over the same columns. */
function gridFaults(table: Node): readonly string[] {
  const columns = childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol').length;
  let open = new Set<string>();
  return childrenOf(table, 'w:tr').flatMap((row, index) => {
    const faults: string[] = [];
    const next = new Set<string>();
    let column = 0;
    for (const cell of childrenOf(row, 'w:tc')) {
      const format = childOf(cell, 'w:tcPr');
      const span = Number(settingOf(childOf(format, 'w:gridSpan')) ?? 1);
      const merge = settingOf(childOf(format, 'w:vMerge'));
      const place = `${column}+${span}`;
      if (merge === 'continue' && !open.has(place))
        faults.push(`row ${index}: a joined cell that did not begin`);
      if (merge !== undefined) next.add(place);
      column += span;
    }
    open = next;
    return column === columns ? faults : [...faults, `row ${index} has ${column} of ${columns} columns`];
  });
}

const childrenOf = (node: Node | undefined, name: string): readonly Node[] =>
  node?.children.filter((child) => child.name === name) ?? [];
const childOf = (node: Node | undefined, name: string): Node | undefined => childrenOf(node, name)[0];
const settingOf = (node: Node | undefined): string | undefined => node?.attributes.get('w:val');

/** Every part has a type of its own and is reached from the root; every relation leads to a part. */
function packaging(parts: Package): readonly string[] {
  const types = new Set(
    childrenOf(parts.get('[Content_Types].xml'), 'Override').map(({ attributes }) =>
      attributes.get('PartName'),
    ),
  );
  const reached = relationsOf(parts).map(({ target }) => target);
  const contents = [...parts.keys()].filter(
    (path) => path !== '[Content_Types].xml' && !path.endsWith('.rels'),
  );
  return [
    ...contents.filter((path) => !types.has(`/${path}`)).map((path) => `${path} has no content type`),
    ...contents.filter((path) => !reached.includes(path)).map((path) => `${path} is not reached`),
    ...reached.filter((path) => !parts.has(path)).map((path) => `${path} is not there`),
    ...[...types]
      .filter((path) => !parts.has((path ?? '').slice(1)))
      .map((path) => `${path} has a type and is not there`),
  ];
}

interface Relation {
  /** The part that names the other. */
  readonly from: string;
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

function relationsOf(parts: Package): readonly Relation[] {
  return [...parts].flatMap(([path, root]) => {
    const [, folder = '', file] = /^(.*?)_rels\/(.*)\.rels$/.exec(path) ?? [];
    if (file === undefined) return [];
    return childrenOf(root, 'Relationship').map(({ attributes }) => ({
      from: `${folder}${file}`,
      id: attributes.get('Id') ?? '',
      kind: (attributes.get('Type') ?? '').replace(/^.*\//, ''),
      target: posix.join(folder, attributes.get('Target') ?? ''),
    }));
  });
}

/** What is named is there: styles, footers, bookmarks. */
function references(parts: Package): readonly string[] {
  const all = [...parts].flatMap(([path, root]) => within(root).map((node) => ({ path, node })));
  const named = (name: string, attribute: string) =>
    all.flatMap(({ node }) => (node.name === name ? [node.attributes.get(attribute) ?? ''] : []));
  const styles = named('w:style', 'w:styleId');
  const bookmarks = named('w:bookmarkStart', 'w:name');
  const footers = relationsOf(parts)
    .filter(({ from, kind }) => from === MAIN && kind === 'footer')
    .map(({ id }) => id);
  const pages = all.flatMap(({ node }) => {
    const anchor = node.name === 'w:instrText' ? /PAGEREF (\S+)/.exec(node.text)?.[1] : undefined;
    return anchor === undefined ? [] : [anchor];
  });
  const absent = (used: readonly string[], there: readonly string[], what: string) =>
    [...new Set(used)].filter((one) => !there.includes(one)).map((one) => `no ${what} ${one}`);
  return [
    ...absent(
      [...named('w:pStyle', 'w:val'), ...named('w:basedOn', 'w:val'), ...named('w:next', 'w:val')],
      styles,
      'style',
    ),
    ...absent([...named('w:hyperlink', 'w:anchor'), ...pages], bookmarks, 'bookmark'),
    ...absent(named('w:footerReference', 'r:id'), footers, 'footer'),
    ...absent(named('w:bookmarkStart', 'w:id'), named('w:bookmarkEnd', 'w:id'), 'end of bookmark'),
  ];
}
