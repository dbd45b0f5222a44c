import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const schema = read('policies/yubei-2021-13/compiled/dossier.schema.json');
const validate = new Ajv2020({ strict: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } }).compile(schema);

describe('the JSON Schema of the dossier', () => {
  const samples = readdirSync(join(root, 'samples'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );

  it.each(samples.map((entry) => entry.name))('accepts sample %s', (name) => {
    validate(read(`samples/${name}/dossier.json`));
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each([
    ['no day of application', {}],
    ['a fact that nobody declared', { application_date: '2022-06-30', investmnt: '1' }],
    ['a negative amount', { application_date: '2022-06-30', rd_current_year_yuan: '-1.00' }],
    ['a member that is none', { application_date: '2022-06-30', enterprise_size: 'huge' }],
    ['an element without its id', { application_date: '2022-06-30', projects: [{ investment_yuan: '1' }] }],
    ['null', { application_date: '2022-06-30', projects: null }],
  ])('refuses %s', (_, dossier) => {
    expect(validate(dossier)).toBe(false);
  });
});
