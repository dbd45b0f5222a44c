import { expect, it } from 'vitest';
import { citationsTogether } from '../../src/documents/view/citations.ts';

it.each([
  [['第一条第一句'], '第一条第一句'],
  [['第一条第一句、文末第二句', '第一条第二句、文末第二句'], '第一条第一句、第二句、文末第二句'],
  [['第二条第一句、第二句', '第三条第一句', '第二条第三句'], '第二条第一句、第二句、第三句、第三条第一句'],
  [['文末第一句', '第四条第一句', '第四条'], '第四条、文末第一句'],
  [['第十条第一句至第三句'], '第十条第一句至第三句'],
])('%s', (sources, together) => {
  expect(citationsTogether(sources)).toBe(together);
});
