/** The JSON Schema of `office.json` takes what the program takes, as another validator reads it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { officeSchema, readOffice } from '../../src/documents/index.ts';
import { about } from './fixture/about.ts';

// Dates are told by the pattern of the schema.
const ajv = new Ajv({ strict: true, formats: { date: true, uri: (text) => URL.canParse(text) } });
const validate = ajv.compile(officeSchema());
const sample: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../samples/office.json'), 'utf8'),
);

test.each<[string, unknown, boolean]>([
  ['样例', sample, true],
  ['没有任何设置', {}, true],
  ['错写的名称', { nmae: '某某局' }, false],
  ['空的内容', { address: '' }, false],
  ['不存在的日期', { guide_date: '2022-02-30' }, false],
  ['不是网址', { verification_url: '核验' }, false],
  ['流程不是列表', { handling_steps: '受理' }, false],
  ['个别措施里错写的名称', { measures: { '2': { time_limits: '十日' } } }, false],
  ['不是一组内容', [], false],
])('%s', (_, settings, accepted) => {
  expect(validate(settings)).toBe(accepted);
  expect(readOffice(settings, about).ok).toBe(accepted);
});

test('每一项都有中文说明', () => {
  expect(
    settingsIn(officeSchema()).filter(([, description]) => !/\p{Script=Han}/u.test(description)),
  ).toEqual([]);
});

/** Every setting with its description, at any depth. */
function settingsIn(schema: object): readonly (readonly [name: string, description: string])[] {
  const { properties = {}, additionalProperties } = schema as {
    readonly properties?: Readonly<Record<string, { readonly description?: string }>>;
    readonly additionalProperties?: object | boolean;
  };
  return [
    ...Object.entries(properties).flatMap(([name, one]) => [
      [name, one.description ?? ''] as const,
      ...settingsIn(one),
    ]),
    ...(typeof additionalProperties === 'object' ? settingsIn(additionalProperties) : []),
  ];
}
