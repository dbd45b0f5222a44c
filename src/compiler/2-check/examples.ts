import { type GivenNode, givenSentence, type LiteralNode, shiftDecimal } from '../../../grammar/index.ts';
import type { Json } from '../../runtime/contract.ts';
import type { ExampleSyntax, Parsed } from '../1-parse/syntax.ts';
import { meant, type Reporter } from '../diagnostics/index.ts';
import { nameKeys } from '../names.ts';
import type { Example, Fact, Subject } from './checked.ts';
import { memberOf } from './expressions.ts';
import { checkDue, type Expected, fen } from './outcomes.ts';
import { choose } from './readings.ts';
import {
  at,
  outsideItems,
  type PolicyScope,
  refer,
  resolveCommon,
  resolveItem,
  type Scope,
} from './scope.ts';
import { durationCount, typeWords } from './types.ts';
import { dueExample, wordsOf } from './ways-out.ts';

/** A fact of a worked example, set in the dossier that the example stands for. */
type Setting = { readonly list: string | null; readonly code: string; readonly value: Json | undefined };

/** A 是否 fact and what an example supposes of it unless it says otherwise. */
export interface Assumption {
  readonly fact: Fact;
  readonly value: boolean;
}

/** The element that a line `项目 P1：…` describes. */
type Element = { readonly subject: Subject; readonly facts: Record<string, Json> };

/** 算例: the dossier that a worked example describes, and what must come out. Null where it has a mistake. */
export function checkExample(
  syntax: ExampleSyntax,
  policy: PolicyScope,
  items: ReadonlyMap<string, Expected>,
  assumed: readonly Assumption[],
): Example | null {
  const { reporter, enterprise } = policy;
  const before = reporter.found.length;
  const scope = outsideItems(policy, syntax.place.file);
  const dossier: Record<string, Json> = {
    application_date: policy.effectiveOn,
    ...Object.fromEntries(assumed.map(({ fact, value }) => [fact.code, value])),
    prior_awards: [],
  };
  const lists = new Map<string, Record<string, Json>[]>();
  const append = (list: string, entry: Record<string, Json>) =>
    lists.set(list, [...(lists.get(list) ?? []), entry]);

  // A statement is understood first and applied afterwards: of several readings only the chosen one may leave a trace.
  const understand = (node: GivenNode, element: Element | null, sink: Reporter): (() => void) => {
    const inner = { ...scope, reporter: sink, subject: element?.subject ?? enterprise };
    if (node.node === 'value') {
      const setting = settingOf(node, inner, element !== null, mentioned);
      return () => setting && place(setting, element);
    }
    const item = resolveItem(node.item, inner) ?? '';
    if (node.node === 'superseded') {
      return () => {
        dossier.superseded_items = [...((dossier.superseded_items as Json[]) ?? []), item];
      };
    }
    const award = { item, amount_yuan: fen(node.amount.value) };
    if (node.node === 'elsewhere')
      return () => append('other_district_awards', { ...award, status: node.status });
    const subject = node.subject ? { subject: node.subject.id } : {};
    if (node.subject) refer(inner, node.subject.noun, nameKeys.subject(node.subject.noun.text));
    return () => append('prior_awards', { ...award, year: Number(node.year.value), ...subject });
  };
  const place = (setting: Setting, element: Element | null): void => {
    if (setting.list === null) put(dossier, setting);
    else if (element && setting.list === element.subject.code) put(element.facts, setting);
    else {
      // Facts of a list that are given without an element describe its only element.
      const [only = {}] = lists.get(setting.list) ?? [];
      put(only, setting);
      lists.set(setting.list, [only]);
    }
  };
  const mentioned = listsMentioned(syntax, policy);
  const each = (parsed: Parsed<readonly GivenNode[]>, element: Element | null): readonly GivenNode[] => {
    const chosen = choose(parsed, reporter, (nodes, sink) => ({
      nodes,
      steps: nodes.map((node) => understand(node, element, sink)),
    }));
    for (const step of chosen?.steps ?? []) step();
    return chosen?.nodes ?? [];
  };
  // The words of 已知 are of the statements, not of the lines that they stand on.
  const given: string[] = [];
  const statements = syntax.given.flatMap((parsed) => each(parsed, null));
  if (statements.length > 0) given.push(givenSentence(statements));
  for (const [list, entries] of lists) {
    const subject = policy.subjects.find((one) => one.code === list);
    if (subject?.id)
      lists.set(
        list,
        entries.map((entry) => ({ [subject.id?.code ?? '']: '1', ...entry })),
      );
  }
  for (const element of syntax.elements) {
    const subject = policy.subjects.find((one) => one.name === element.noun);
    if (!subject?.code || !subject.id) continue;
    const { start } = element.place;
    refer(scope, { start, end: start + element.noun.length }, nameKeys.subject(subject.name));
    const facts: Record<string, Json> = { [subject.id.code]: element.id };
    const words = givenSentence(each(element.given, { subject, facts }));
    given.push(`${element.noun}${element.id}：${words}`);
    append(subject.code, facts);
  }
  const due = syntax.due.flatMap(
    (parsed) =>
      choose(parsed, reporter, (nodes, sink) => {
        const found = nodes.map((node) => checkDue(node, { ...scope, reporter: sink }, items));
        return found.every((one) => one !== null) ? found : null;
      }) ?? [],
  );
  const expected = due.flatMap((one) => (one.of === 'item' ? [one.expected] : []));
  const returned = due.flatMap((one) => (one.of === 'dossier' ? [one.faults] : []));
  if (!syntax.hasDue) reporter.report('ZC0235', syntax.place, { example: dueExample([...items.values()]) });
  if (returned.length > 0 && due.length > 1) reporter.report('ZC0238', syntax.place, {});
  if (reporter.found.length > before) return null;
  return {
    title: syntax.title,
    given,
    dossier: { ...dossier, ...Object.fromEntries(lists) },
    expected,
    returned: returned[0] ?? null,
    place: syntax.place,
  };
}

/** Lists that an example speaks about without doubt: those of names that only one list has. */
function listsMentioned(syntax: ExampleSyntax, { factsByName }: PolicyScope): ReadonlySet<string> {
  const names = syntax.given
    .flatMap((parsed) => parsed.readings[0]?.tree ?? [])
    .flatMap((node) => (node.node === 'value' ? [node.name.text] : []));
  return new Set(
    names.flatMap((name) => {
      const [only, another] = factsByName.get(name) ?? [];
      return only?.list && !another ? [only.list] : [];
    }),
  );
}

function put(target: Record<string, Json>, setting: Setting): void {
  if (setting.value === undefined) delete target[setting.code];
  else target[setting.code] = setting.value;
}

function settingOf(
  node: Extract<GivenNode, { node: 'value' }>,
  scope: Scope,
  inElement: boolean,
  mentioned: ReadonlySet<string>,
): Setting | null {
  const { name, value } = node;
  const common = resolveCommon(name, scope);
  const subject = scope.subjects.find((one) => one.name === name.text && one.code !== null);
  if (subject && (value === 'unknown' || value === 'empty')) {
    refer(scope, name, nameKeys.subject(subject.name));
    return { list: null, code: subject.code ?? '', value: value === 'empty' ? [] : undefined };
  }
  if (common && value === 'unknown') return { list: null, code: common.code, value: undefined };
  // A line of an element tells of it and of the enterprise, any other line of everything.
  const owners = inElement ? [scope.subject, scope.enterprise] : scope.subjects;
  const candidates = (scope.factsByName.get(name.text) ?? []).filter((fact) =>
    owners.some((owner) => owner.name === fact.owner),
  );
  if (common && (common.type === 'date' || common.type === 'year')) {
    const fact: Fact = {
      owner: '企业',
      list: null,
      name: name.text,
      code: common.code,
      type: { type: common.type },
      members: [],
      evidence: [],
    };
    return valueSetting(node, fact, scope);
  }
  // A name that several lists share is settled by its value where only one of them can have it, and otherwise by the
  // list that the rest of the example speaks about.
  const fitting = candidates.filter(
    (fact) =>
      typeof value !== 'object' ||
      value.node !== 'name' ||
      fact.members.some((member) => member.name === value.text),
  );
  const possible = fitting.length > 0 ? fitting : candidates;
  const near = possible.filter((fact) => fact.list !== null && mentioned.has(fact.list));
  const [fact, another] = near.length > 0 ? near : possible;
  const elsewhere = inElement && !fact ? scope.factsByName.get(name.text)?.[0] : undefined;
  const outer = inElement && fact?.list === null ? fact : elsewhere;
  if (outer) {
    const { owner } = outer;
    const values = { name: name.text, owner, subject: scope.subject.name };
    const help = [
      outer.list === null
        ? `写在“${scope.subject.name} …：”那一行的上面，另起一行`
        : `写在“${owner} …：”那一行；${scope.subject.name}也有「${name.text}」的，在词汇表的${scope.subject.name}下面声明`,
    ];
    scope.reporter.report('ZC0213', at(scope, name), values, { help });
    return null;
  }
  if (!fact) {
    if (scope.broken.has(name.text)) return null;
    scope.reporter.report(
      'ZC0224',
      at(scope, name),
      { wanted: '事实的名称', found: `“${name.text}”` },
      meant(
        name.text,
        owners.flatMap(({ facts }) => facts.map((one) => one.name)),
        'names',
      ),
    );
    return null;
  }
  // The fact that would have told which list is meant may be one that could not be read.
  if (another && scope.broken.size > 0) return null;
  if (another) {
    scope.reporter.report(
      'ZC0231',
      at(scope, name),
      { name: name.text },
      { help: ['写成“项目 P1：…”的形式，指明是哪个主体的事实'] },
    );
    return null;
  }
  return valueSetting(node, fact, scope);
}

function valueSetting(node: Extract<GivenNode, { node: 'value' }>, fact: Fact, scope: Scope): Setting | null {
  const { name, value } = node;
  refer(scope, name, nameKeys.fact(fact));
  const set = (json: Json | undefined): Setting => ({ list: fact.list, code: fact.code, value: json });
  const wrong = () => {
    if (value === 'yes') {
      const help = [`${fact.name}应写${formOf(fact)}`];
      scope.reporter.report('ZC0116', at(scope, node), { key: fact.name }, { help });
      return null;
    }
    const shown = wordsOf(scope, typeof value === 'object' ? value : node);
    scope.reporter.report('ZC0222', at(scope, node), { value: shown, fact: fact.name, form: formOf(fact) });
    return null;
  };
  if (value === 'unknown') return set(undefined);
  if (value === 'empty' && fact.type.type === 'text') return set('');
  if (fact.type.type === 'boolean')
    return value === 'yes' ? set(true) : value === 'no' ? set(false) : wrong();
  if (typeof value === 'string') return wrong();
  if (fact.type.type === 'enumeration') {
    if (value.node !== 'name') return wrong();
    const member = memberOf(fact, value, scope);
    return member && set(member.code);
  }
  if (value.node === 'name') return fact.type.type === 'text' ? set(value.text) : wrong();
  const json = literalJson(value, fact, node.negative);
  return json === null ? wrong() : set(json);
}

function literalJson(literal: LiteralNode, fact: Fact, negative: boolean): Json | null {
  const { type } = fact.type;
  const sign = negative ? '-' : '';
  if (type === 'money' && literal.type === 'money') return sign + fen(literal.value);
  if (type === 'date' && literal.type === 'date') return literal.value;
  if (type === 'year' && (literal.type === 'year' || literal.type === 'number')) return Number(literal.value);
  if (type === 'integer' && literal.type === 'duration') return durationCount(literal);
  if (type === 'integer' && (literal.type === 'number' || literal.type === 'count'))
    return Number(sign + literal.value);
  if (type === 'ratio' && literal.type === 'ratio') return sign + shiftDecimal(literal.value, 2);
  if (type === 'decimal' && ['rate', 'number', 'count'].includes(literal.type)) return sign + literal.value;
  if (type === 'text' && (literal.type === 'text' || literal.type === 'code' || literal.type === 'number'))
    return literal.value;
  return null;
}

function formOf(fact: Fact): string {
  switch (fact.type.type) {
    case 'boolean':
      return `“${fact.name}”或“非${fact.name}”`;
    case 'money':
      return '金额，例如“6000万元”';
    case 'date':
      return '日期，例如“2022年3月1日”';
    case 'enumeration':
      return `以下之一：${fact.members.map((member) => member.name).join('、')}`;
    case 'text':
      return '文字，写在“”中';
    case 'decimal':
      return `数值，例如“1.2${fact.type.unit}”`;
    case 'ratio':
      return '比例，例如“4.35%”';
    default:
      return typeWords(fact.type);
  }
}
