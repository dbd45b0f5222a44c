import { expect, test } from 'vitest';
import { checkTemplates } from '../../src/documents/compose/check.ts';
import { readTemplates } from '../../src/documents/compose/index.ts';
import { shapeOf } from '../../src/documents/compose/shape.ts';
import { coverTemplates, describeTemplates, KINDS } from '../../src/documents/index.ts';

test.each(Object.entries(KINDS))(
  'the templates of %s name only what their view model has',
  (name, { view }) => {
    expect(() => checkTemplates(readTemplates(name), shapeOf(view))).not.toThrow();
  },
);

test.each(coverTemplates())('the template of $kind shows every value of its view', ({ values }) => {
  const hidden = values.filter(({ places, spare }) => places.length === 0 && spare === null);
  expect(hidden.map(({ path }) => path)).toEqual([]);
});

test('what may be left out is said with the reason, and what is shown in several places with the places', () => {
  const values = coverTemplates().find(({ kind }) => kind === 'notice')?.values ?? [];
  const found = (path: string) => values.find((value) => value.path === path);
  expect(found('addressee.label')).toEqual({ path: 'addressee.label', spare: '列待核事项用', places: [] });
  expect(found('awards.list[].bound.name')?.places).toEqual([
    expect.stringMatching(/^partials\/award\.hbs 第\d+行$/),
    expect.stringMatching(/^partials\/award\.hbs 第\d+行$/),
  ]);
  expect(found('awards.list[].rows[].subject')?.places).toEqual([
    expect.stringMatching(/^partials\/award\.hbs 第\d+行$/),
  ]);
});

test.each(describeTemplates())('every value of $kind is said in a few Chinese words', ({ values }) => {
  expect(values.filter(({ meaning }) => !/\p{Script=Han}/u.test(meaning))).toEqual([]);
  expect(values.filter(({ meaning }) => meaning.length > 32).map(({ meaning }) => meaning)).toEqual([]);
});
