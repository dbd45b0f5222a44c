import { addMapping, GenMapping, setSourceContent, toEncodedMap } from '@jridgewell/gen-mapping';
import { type CompiledPolicy, type Place, position } from '../../compiler/index.ts';

/** What each part of an emitted item comes from. */
const clauses: Readonly<Record<string, string>> = {
  subject: '对象',
  range: '范围',
  conditions: '条件',
  subjectConditions: '条件',
  quota: '名额',
  frequency: '频次',
  standard: '标准',
  bonuses: '加奖',
  caps: '封顶',
  deductions: '扣减',
  payments: '拨付',
  sharing: '分担',
};

/**
 * 源码映射 (Source Map, ECMA-426): from the lines of the compiled policy to the clauses of the rule files, whose text
 * goes with it. A debugger that steps into an item shows its rule.
 */
export function sourceMap(code: string, file: string, { places }: CompiledPolicy): string {
  const map = new GenMapping({ file });
  let item: string | null = null;
  let place: Place | undefined;
  code.split('\n').forEach((text, index) => {
    const [, number] = /^const (?:item|fast)_(\d+_\d+)\b/.exec(text) ?? [];
    const [, key = ''] = /^ {2,6}(\w+): [[{]/.exec(text) ?? [];
    if (number !== undefined) {
      item = number.replace('_', '.');
      place = places.get(item);
    } else if (item !== null && clauses[key] !== undefined) {
      const of = `${item}/${clauses[key]}`;
      place = places.get(of) ?? places.get(`${of}/0`) ?? place;
    }
    if (item === null || !place) return;
    const { file: rules, start } = place;
    const { line, column } = position(rules.text, start);
    setSourceContent(map, rules.path, rules.text);
    addMapping(map, {
      generated: { line: index + 1, column: 0 },
      source: rules.path,
      original: { line, column: column - 1 },
    });
    if (/^\S*[})]/.test(text)) item = null;
  });
  return `${JSON.stringify(toEncodedMap(map))}\n`;
}
