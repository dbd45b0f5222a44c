import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  compose,
  TemplateError,
  type TemplateFault,
  type TemplateSet,
} from '../../src/documents/compose/index.ts';
import { flag, list, maybe, record, text } from '../../src/documents/view/schema.ts';

const schema = record({
  title: text,
  note: maybe(text),
  open: flag,
  count: z.number(),
  measure: record({ name: text, items: list(record({ id: text, words: list(text) })) }),
  single: maybe(record({ id: text })),
});
const view: z.output<typeof schema> = {
  title: '指南',
  note: null,
  open: true,
  count: 2,
  measure: { name: '智能化改造', items: [{ id: '2.1', words: ['甲', '乙'] }] },
  single: null,
};

function set(main: string, partials: Readonly<Record<string, string>> = {}): TemplateSet {
  return {
    main: { file: 'guide.hbs', text: main },
    partials: new Map(
      Object.entries(partials).map(([name, source]) => [
        name,
        { file: `partials/${name}.hbs`, text: source },
      ]),
    ),
  };
}

function faultsOf(work: () => unknown): readonly TemplateFault[] {
  try {
    work();
  } catch (error) {
    if (error instanceof TemplateError) return error.faults;
    throw error;
  }
  return [];
}

function messageOf(main: string, partials?: Readonly<Record<string, string>>): string {
  try {
    compose(schema, view, set(main, partials));
  } catch (error) {
    if (error instanceof TemplateError) return error.message;
    throw error;
  }
  return '';
}

test('every kind of path that names what is there is accepted', () => {
  const main = [
    '{{!-- comment --}}{{title}}{{this.title}}{{count}}{{#if note}}{{note}}{{else}}-{{/if}}{{#unless note}}-{{else}}{{note}}{{/unless}}',
    '{{#each measure.items as |item place|}}{{item.id}}{{id}}{{place}}{{@index}}{{#if @first}}{{../title}}{{/if}}',
    '{{#each words}}{{this}}{{../id}}{{../../measure.name}}{{#unless @last}}、{{/unless}}{{/each}}{{/each}}',
    '{{#with single}}{{id}}{{else}}无{{/with}}{{#with measure as |m|}}{{m.name}}{{/with}}',
    '{{> part measure}}{{> named measure extra=title}}',
  ].join('\n');
  expect(compose(schema, view, set(main, { part: '{{name}}', named: '{{name}}{{extra}}' }))).toBe(
    '指南指南2--\n2.12.100指南\n甲2.1智能化改造、乙2.1智能化改造\n无智能化改造\n智能化改造智能化改造指南',
  );
});

test('all faults are told at once, with file, line and the nearest name', () => {
  const main = `{{titel}}
{{#if opn}}x{{/if}}
{{#each measure.itmes}}{{whatever}}{{/each}}
{{#with singel}}{{id}}{{/with}}
{{#unless measure.nam}}x{{/unless}}
{{#each measure.items as |item|}}{{item.idd}}{{wrods}}{{../titel}}{{/each}}
{{> part mesure}}
{{> part measure}}
{{> pert measure}}`;
  expect(
    messageOf(main, { part: '\n{{#each items}}{{#if wods}}x{{/if}}{{/each}}{{naem}}' }),
  ).toBe(`模板有12处错误：
guide.hbs 第1行：路径「titel」中没有名称「titel」，是否指「title」？
guide.hbs 第2行：路径「opn」中没有名称「opn」，是否指「open」？
guide.hbs 第3行：路径「measure.itmes」中没有名称「itmes」，是否指「items」？
guide.hbs 第4行：路径「singel」中没有名称「singel」，是否指「single」？
guide.hbs 第5行：路径「measure.nam」中没有名称「nam」，是否指「name」？
guide.hbs 第6行：路径「item.idd」中没有名称「idd」，是否指「id」？
guide.hbs 第6行：路径「wrods」中没有名称「wrods」，是否指「words」？
guide.hbs 第6行：路径「../titel」中没有名称「titel」，是否指「title」？
guide.hbs 第7行：路径「mesure」中没有名称「mesure」，是否指「measure」？
guide.hbs 第9行：没有名为「pert」的片段，是否指「part」？
partials/part.hbs 第2行：路径「wods」中没有名称「wods」，是否指「words」？
partials/part.hbs 第2行：路径「naem」中没有名称「naem」，是否指「name」？`);
});

test('what a template may not do is refused', () => {
  const main = `{{{title}}}{{&title}}
{{lookup measure "name"}}
{{#each measure}}{{/each}}{{#with title}}{{/with}}
{{#title}}x{{/title}}
{{measure}}{{open}}{{note}}
{{@index}}{{@root.title}}{{../title}}
{{#if (eq title "a")}}{{/if}}
{{> (lookup . "title")}}
{{#> part}}x{{/part}}{{#*inline "x"}}y{{/inline}}
{{title.length}}{{constructor}}{{__proto__}}
{{> part single}}{{> part measure.items x=title}}
{{> loop}}
{{#if}}x{{/if}}`;
  expect(messageOf(main, { part: '', loop: '{{> loop}}' })).toMatchInlineSnapshot(`
    "模板有21处错误：
    guide.hbs 第1行：不允许不转义的输出「{{{title}}}」，请写「{{title}}」。
    guide.hbs 第2行：没有名为「lookup」的指令，可用的名称：if、unless、each、with。
    guide.hbs 第3行：「#each」的参数须是列表，而此处是一组内容。
    guide.hbs 第3行：「#with」的参数须是一组内容，而此处是文字。
    guide.hbs 第4行：没有名为「#title」的指令，可用的名称：if、unless、each、with。
    guide.hbs 第5行：「measure」是一组内容，不能直接输出。
    guide.hbs 第5行：「open」是是否值，不能直接输出。
    guide.hbs 第5行：「note」可能为空，输出前须用「{{#if note}}」判断。
    guide.hbs 第6行：「@index」只能用在 #each 之内。
    guide.hbs 第6行：不允许使用「@root.title」，可用的名称：@index、@first、@last。
    guide.hbs 第6行：路径「../title」超出了最外层，此处没有上一层。
    guide.hbs 第7行：不允许使用括号内的指令，请在视图模型中算好。
    guide.hbs 第8行：片段的名称须直接写出，不允许由数据决定。
    guide.hbs 第9行：不允许使用此种模板写法（内联片段、片段块、装饰器）。
    guide.hbs 第10行：路径「title.length」中，「title」是文字，没有名称「length」。
    guide.hbs 第10行：路径「constructor」中没有名称「constructor」，可用的名称：title、note、open、count、measure、single。
    guide.hbs 第10行：路径「__proto__」中没有名称「__proto__」，可用的名称：title、note、open、count、measure、single。
    guide.hbs 第11行：片段的内容可能为空，引入前须用「#if」或「#with」判断。
    guide.hbs 第11行：片段的内容是列表，不能再附加名称。
    guide.hbs 第13行：「#if」须有且只有一个参数。
    partials/loop.hbs 第1行：片段「loop」引入了自己。"
  `);
});

test.each<readonly [what: string, main: string, faults: readonly string[]]>([
  ['a block without an end', 'x\n  {{#if open}}<p>', ['2:2-14 「{{#if open}}」没有收尾，须写「{{/if}}」。']],
  ['an end without a block', '<p>{{/if}}', ['1:3-10 「{{/if}}」没有对应的开头。']],
  ['another branch without a block', 'a{{else}}b', ['1:1-9 「{{else}}」不在任何「{{#…}}」之内。']],
  [
    'a block that ends as another',
    '{{#if open}}\n  {{/each}}',
    ['2:2-11 「{{/each}}」与第1行的「{{#if open}}」不配对，应写「{{/if}}」。'],
  ],
  [
    'a block within another that has ended',
    '{{#each measure.items}}\n<p>{{#if open}}x\n{{/each}}',
    ['2:3-15 「{{#if open}}」没有收尾，须写「{{/if}}」。'],
  ],
  ['an expression without an end', '<p>{{title</p>\n{{title}}', ['1:3-14 「{{title</p>」没有以「}}」收尾。']],
  ['an expression that ends too soon', '<p>{{title}</p>', ['1:3-15 「{{title}</p>」没有以「}}」收尾。']],
  [
    'several of them',
    '{{title!}}{{#if}\n<p>{{#with}}{{a b=}}',
    [
      '1:0-10 此处的「{{…}}」写法不完整或有误。',
      '1:10-16 「{{#if}」没有以「}}」收尾。',
      '2:3-12 「{{#with}}」没有收尾，须写「{{/with}}」。',
      '2:12-20 此处的「{{…}}」写法不完整或有误。',
    ],
  ],
])('%s is told where it is', (_, main, faults) => {
  const found = faultsOf(() => compose(schema, view, set(main)));
  expect(
    found.map(
      ({ line, column = -1, length = 0, message }) => `${line}:${column}-${column + length} ${message}`,
    ),
  ).toEqual(faults);
});

test('what cannot be read is told of every template', () => {
  expect(messageOf('{{title', { part: '\n{{title' })).toBe(
    '模板有2处错误：\nguide.hbs 第1行：「{{title」没有以「}}」收尾。\npartials/part.hbs 第2行：「{{title」没有以「}}」收尾。',
  );
});

test('a view that does not fit its schema is not printed', () => {
  expect(() => compose(schema, { ...view, title: 1 } as never, set('{{title}}'))).toThrow();
});
