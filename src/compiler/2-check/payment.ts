import type { NameNode, PaymentNode, SharingNode } from '../../../grammar/index.ts';
import type { Parsed } from '../1-parse/syntax.ts';
import type { Reporter } from '../diagnostics/index.ts';
import type { Place } from '../source.ts';
import { compareDecimals } from './brackets.ts';
import type { Instalment, Sharing } from './checked.ts';
import { checkCondition, checkLiteral } from './expressions.ts';
import { at, type Scope } from './scope.ts';

/** One line of 拨付, resolved and typed. */
export function checkPayment(node: PaymentNode, scope: Scope): Instalment | null {
  const when = node.when ? checkCondition(node.when, scope) : null;
  const share = node.share && checkLiteral(node.share, scope);
  return (node.when && !when) || (node.share && !share) ? null : { when, share };
}

/** 拨付 as a whole: its instalments must make the amount, no more and no less. */
export function checkInstalments(
  lines: readonly Parsed<PaymentNode>[],
  key: Place,
  reporter: Reporter,
): void {
  const trees = lines.flatMap(({ readings }) => readings[0]?.tree ?? []);
  const shares = trees.flatMap(({ share }) => share ?? []);
  const total = compareDecimals(sumOfDecimals(shares.map(({ value }) => value)), '1');
  const balance = trees.findIndex(({ share }) => share === null);
  const place = lines[balance]?.place ?? key;
  const report = (where: Place, problem: string) => reporter.report('ZC0252', where, { problem });
  if (shares.some(({ value }) => isZero(value))) report(key, '有一笔的比例为零');
  else if (balance >= 0 && balance < trees.length - 1) report(place, '的余额不在最后一笔');
  else if (balance >= 0 && total >= 0) report(place, '到最后一笔已没有余额');
  else if (total > 0) report(key, '各笔的比例合计超过了100%');
  else if (balance < 0 && total < 0) report(key, '各笔的比例合计不到100%');
}

/** 市、区两级: what the last name says of all of them, each says of itself. */
function reportJoint(names: readonly NameNode[], last: NameNode, scope: Scope): null {
  const place = { ...at(scope, last), start: names[0]?.start ?? last.start };
  const text = names.map((name) => name.text.replace(/[两三四]?级?$/, '级')).join('、');
  const problem = `的“${last.text}”不是一级，各级的名称要写全`;
  scope.reporter.report('ZC0253', place, { problem }, { correction: { text, certain: true } });
  return null;
}

/** 分担: every level once, with its part; percentages must make the whole. */
export function checkSharing(node: SharingNode, scope: Scope): Sharing | null {
  const { form, levels: names, parts } = node;
  const report = (problem: string) => {
    scope.reporter.report('ZC0253', at(scope, node), { problem });
    return null;
  };
  const twice = names.find(({ text }, index) => names.findIndex((one) => one.text === text) < index);
  if (names.length !== parts.length) return report(`写了${names.length}级，比例却有${parts.length}个`);
  const joint = names.find(({ text }) => /[两三四]级$/.test(text));
  if (joint) return reportJoint(names, joint, scope);
  if (names.length < 2) return report('只有一级');
  if (twice) return report(`的“${twice.text}”写了两次`);
  if (parts.some(({ value }) => isZero(value))) return report('有一级的比例为零');
  if (form === 'percent' && compareDecimals(sumOfDecimals(parts.map(({ value }) => value)), '1') !== 0)
    return report('各级的比例合计不是100%');
  const levels = names.flatMap(({ text: name }, index) => {
    const literal = parts[index];
    const part = literal && checkLiteral(literal, scope);
    return part ? [{ name, part }] : [];
  });
  return { form, levels };
}

const isZero = (value: string): boolean => compareDecimals(value, '0') === 0;

/** The exact sum of non-negative decimals in text form. */
function sumOfDecimals(values: readonly string[]): string {
  const places = Math.max(0, ...values.map((value) => value.split('.')[1]?.length ?? 0));
  const whole = values
    .map((value) => {
      const [digits = '', rest = ''] = value.split('.');
      return BigInt(digits + rest.padEnd(places, '0'));
    })
    .reduce((sum, value) => sum + value, 0n)
    .toString()
    .padStart(places + 1, '0');
  return places === 0 ? whole : `${whole.slice(0, -places)}.${whole.slice(-places)}`;
}
