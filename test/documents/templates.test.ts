import { expect, test } from 'vitest';
import { checkTemplates } from '../../src/documents/compose/check.ts';
import { readTemplates } from '../../src/documents/compose/index.ts';
import { shapeOf } from '../../src/documents/compose/shape.ts';
import { KINDS } from '../../src/documents/index.ts';

test.each(Object.entries(KINDS))(
  'the templates of %s name only what their view model has',
  (name, { view }) => {
    expect(() => checkTemplates(readTemplates(name), shapeOf(view))).not.toThrow();
  },
);
