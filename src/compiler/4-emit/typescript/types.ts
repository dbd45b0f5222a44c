import type { Fact, Subject } from '../../2-check/checked.ts';
import { unreachable } from '../../outcome.ts';
import { remark } from './names.ts';

/** Name of the interface of a list's elements: `projects` → `ProjectsElement`. */
export function elementType(code: string): string {
  return `${code
    .split('_')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')}Element`;
}

const union = (fact: Fact) => fact.members.map((member) => `'${member.code}'`).join(' | ');

/** TypeScript type of a fact in a prepared dossier. */
function preparedType(fact: Fact): string {
  const { type } = fact.type;
  switch (type) {
    case 'boolean':
      return 'Known<boolean>';
    case 'money':
    case 'integer':
    case 'decimal':
    case 'year':
    case 'ratio':
    case 'number':
      return 'Known<Exact>';
    case 'date':
      return 'Known<IsoDate>';
    case 'text':
      return 'Known<string>';
    case 'enumeration':
      return `Known<${union(fact)}>`;
    default:
      return unreachable(type);
  }
}

/** TypeScript type of a fact in the dossier that a caller writes. */
function dossierType(fact: Fact): string {
  const { type } = fact.type;
  switch (type) {
    case 'boolean':
      return 'boolean';
    case 'money':
    case 'decimal':
    case 'ratio':
      return 'string | number';
    case 'integer':
    case 'year':
    case 'number':
      return 'number';
    case 'date':
    case 'text':
      return 'string';
    case 'enumeration':
      return union(fact);
    default:
      return unreachable(type);
  }
}

const own = (subject: Subject) => subject.facts.filter((fact) => fact.code !== subject.id?.code);

/** Interfaces of the prepared facts, as the rules read them. */
export function factsInterfaces(subjects: readonly Subject[]): string[] {
  const [enterprise, ...lists] = subjects;
  return [
    ...lists.flatMap((subject) => [
      `/** ${remark(subject.name)}：一条已核对的记录。 */`,
      `interface ${elementType(subject.code ?? '')} {`,
      `  /** ${remark(subject.id?.name ?? '')}. */`,
      `  readonly ${subject.id?.code}: string;`,
      ...own(subject).map((fact) => `  readonly ${fact.code}: ${preparedType(fact)};`),
      '}',
      '',
    ]),
    '/** 企业：已核对的事实。 */',
    'interface Facts extends ContractFacts {',
    ...(enterprise ? own(enterprise) : []).map((fact) => `  readonly ${fact.code}: ${preparedType(fact)};`),
    ...lists.map(
      (subject) => `  readonly ${subject.code}: Known<readonly ${elementType(subject.code ?? '')}[]>;`,
    ),
    '}',
    '',
  ];
}

/** Interfaces of the dossier that a caller writes. */
export function dossierInterfaces(subjects: readonly Subject[]): string[] {
  const [enterprise, ...lists] = subjects;
  const field = (fact: Fact) => [
    `  /** ${remark(fact.name)}. */`,
    `  readonly ${fact.code}?: ${dossierType(fact)};`,
  ];
  return [
    ...lists.flatMap((subject) => [
      `/** ${remark(subject.name)}. */`,
      `export interface ${elementType(subject.code ?? '').replace(/Element$/, 'Entry')} {`,
      `  /** ${remark(subject.id?.name ?? '')}. */`,
      `  readonly ${subject.id?.code}: string;`,
      ...own(subject).flatMap(field),
      '}',
      '',
    ]),
    '/** 企业申报材料：未提供的事实视为不明，不视为否或零。金额为以元为单位的十进制字符串。 */',
    'export interface Dossier extends ContractDossier<ItemId> {',
    ...(enterprise ? own(enterprise) : []).flatMap(field),
    ...lists.flatMap((subject) => [
      `  /** ${remark(subject.name)}. */`,
      `  readonly ${subject.code}?: readonly ${elementType(subject.code ?? '').replace(/Element$/, 'Entry')}[];`,
    ]),
    '}',
    '',
  ];
}
