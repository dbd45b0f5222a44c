import type { NameNode } from '../../../grammar/index.ts';

/** 名称的用处: what a name must stand for where it is used. */
export interface Use {
  readonly name: NameNode;
  readonly role: 'item' | 'subject' | 'member' | 'fact' | 'definition';
  /** Of a member: the name of its fact, where that is one. */
  readonly fact: string | null;
}

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;
const isName = (value: unknown): value is NameNode => isTree(value) && value.node === 'name';

/** The fields of trees whose names are not facts. */
const rolesOfFields: Readonly<Record<string, Use['role']>> = {
  item: 'item',
  noun: 'subject',
  whose: 'subject',
  subject: 'subject',
  members: 'member',
  levels: 'definition',
};

/** 用名: every name of a tree, with what it must stand for there. */
export function usesIn(tree: unknown): readonly Use[] {
  const uses: Use[] = [];
  const visit = (value: unknown, role: Use['role'], fact: string | null): void => {
    if (Array.isArray(value)) for (const each of value) visit(each, role, fact);
    else if (isName(value)) uses.push({ name: value, role, fact });
    else if (isTree(value)) {
      const subject = value.left ?? value.name;
      for (const [field, below] of Object.entries(value))
        visit(below, roleOf(value, field), isName(subject) ? subject.text : null);
    }
  };
  visit(tree, 'fact', null);
  return uses;
}

function roleOf(tree: Tree, field: string): Use['role'] {
  // `企业规模为大型` of a worked example, `增长额 = …` of a definition.
  if (tree.node === 'value' && field === 'value') return 'member';
  if (tree.node === 'definition' && field === 'name') return 'definition';
  return rolesOfFields[field] ?? 'fact';
}
