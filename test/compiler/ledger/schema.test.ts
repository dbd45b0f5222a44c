import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { ledgerSchema, printLedger, readLedger } from '../../../src/compiler/index.ts';
import { draft, settled, text } from './tea-gardens.ts';

describe('a ledger that cannot be read', () => {
  const whole = JSON.parse(printLedger(settled(draft(text))));
  const validate = new Ajv({ allErrors: true, strict: true }).compile(ledgerSchema);
  // biome-ignore lint/suspicious/noExplicitAny: parsed JSON that is broken on purpose
  const broken = (change: (ledger: any) => void) => {
    const copy = structuredClone(whole);
    change(copy);
    return copy;
  };

  it('whole, it satisfies its schema', () => {
    expect(validate(whole)).toBe(true);
  });

  it.each<[string, unknown, readonly string[]]>([
    ['no record', [], ['数字台账应为{…}']],
    [
      'another version',
      broken((one) => {
        one.version = 2;
      }),
      ['数字台账的“version”应为1'],
    ],
    [
      'a list that is none',
      broken((one) => {
        one.sentences = {};
      }),
      ['数字台账的“sentences”应为清单[…]，写的却是{}'],
    ],
    [
      'a key that is not there',
      broken((one) => {
        delete one.title;
      }),
      ['数字台账没有写“title”'],
    ],
    [
      'a key that is not known',
      broken((one) => {
        one.readings[0].why = '';
      }),
      ['数字台账口径的第1条没有“why”这一项，可写：reading、figures'],
    ],
    [
      'a wrong fingerprint',
      broken((one) => {
        one.sentences[1].sha256 = 'abc';
      }),
      ['数字台账第2句的“sha256”应为64位的指纹，写的却是"abc"'],
    ],
    [
      'a wrong place',
      broken((one) => {
        one.sentences[1].sentence = '二';
      }),
      ['数字台账第2句的“sentence”应为“第一句”“标题”或“责任单位”，写的却是"二"'],
    ],
    [
      'a figure without its value',
      broken((one) => {
        delete one.sentences[1].figures[0].value;
      }),
      ['数字台账第2句第1个数字没有写“value”'],
    ],
    [
      'a count below one',
      broken((one) => {
        one.sentences[1].figures[0].times = 0;
      }),
      ['数字台账第2句第1个数字的“times”应为不小于1的整数，写的却是0'],
    ],
    [
      'a claim that is no text',
      broken((one) => {
        one.sentences[1].claims = [2];
      }),
      ['数字台账第2句的“claims”应为文字的清单[…]，写的却是[2]'],
    ],
    [
      'an empty reason',
      broken((one) => {
        one.sentences[1].explained = '';
      }),
      ['数字台账第2句的“explained”应为文字，写的却是""'],
    ],
  ])('%s', (_, json, faults) => {
    expect(readLedger(json)).toEqual({ ok: false, faults });
    expect(validate(json)).toBe(false);
  });

  it('a sentence that is there twice', () => {
    expect(readLedger(broken((one) => one.sentences.push(one.sentences[0])))).toEqual({
      ok: false,
      faults: ['数字台账里文首第一句写了不止一次'],
    });
  });
});
