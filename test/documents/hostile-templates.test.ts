import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { compose, TemplateError, type TemplateSet } from '../../src/documents/compose/index.ts';
import { flag, list, maybe, record, text } from '../../src/documents/view/schema.ts';

const schema = record({ a: text, no: flag, yes: flag, none: maybe(text), each: list(text) });
const hostile = '"\'><script>1</script><p onclick="1" href=javascript:1>{{a}}';
const view = { a: hostile, no: false, yes: true, none: null, each: [hostile, hostile] };

const set = (main: string, partials: Readonly<Record<string, string>>): TemplateSet => ({
  main: { file: 'guide.hbs', text: main },
  partials: new Map(
    Object.entries(partials).map(([name, source]) => [name, { file: `partials/${name}.hbs`, text: source }]),
  ),
});

/** What is printed, or the faults for which nothing is. */
function outcomeOf(
  main: string,
  partials: Readonly<Record<string, string>> = {},
): string | readonly string[] {
  try {
    return compose(schema, view, set(main, partials));
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return error.faults.map(({ message }) => message);
  }
}

const lone = '单独的「<」请写作「&lt;」。';
const inTag = '标记之内、引号之外不能写「{{#…}}」「{{> …}}」和说明。';
const inQuotes = (name: string) =>
  `属性「${name}」的引号之内不能写「{{> …}}」和说明，「{{#…}}」须在引号之内收尾。`;

test.each<readonly [template: string, faults: readonly string[]]>([
  // Script that only the composed page would hold.
  ['<{{! x }}script>1</script>', [lone, '不允许使用标记「<script>」。']],
  ['<{{#if yes}}script{{/if}}>', [lone]],
  ['{{#if yes}}<{{/if}}script>', [lone]],
  ['\\{{<script>}}', ['不允许使用标记「<script>」。']],
  ['{{!-- a --~}}<script>1</script>{{!-- b --}}', ['不允许使用标记「<script>」。']],
  ['<!-- <p title=" --><script>1</script>">', ['不允许使用「<!…>」；写说明请用「{{!-- … --}}」。']],
  ['<xmp><p title="</xmp><script>1</script>"></p>', ['不允许使用标记「<xmp>」。']],
  // Attributes that only the composed page would hold.
  ['<p class=a {{#if no}}x="{{/if}} onclick=1 {{#if no}}"{{/if}}>', [inTag]],
  ['<p {{#if yes}}title="1"{{/if}}>', [inTag]],
  ['<p title="{{#if no}}">{{/if}}onclick=1 x="">', [inQuotes('title')]],
  // Addresses, events and whatever else fetches or sends.
  ['<a href="&#106;avascript:1">', ['「href」只能指向本文件之内，写作「href="#…"」；文件不能引用外部地址。']],
  [
    '<svg><a xlink:href="//a.example"></a></svg>',
    ['「xlink:href」只能指向本文件之内，写作「xlink:href="#…"」；文件不能引用外部地址。'],
  ],
  ['<svg><set attributeName="href" to="javascript:1"/></svg>', ['不允许使用标记「<set>」。']],
  ['<svg><rect fill="url(http://a.example/)"/></svg>', ['属性「fill」不能引用地址。']],
  ['<table background="http://a.example/">', ['不允许使用属性「background」。']],
  ['<a href="#a" ping="http://a.example/">', ['不允许使用属性「ping」。']],
  ['<p/onclick=1>', ['不允许使用事件属性「onclick」。']],
  ['<p "onclick=1>', ['标记「<p」没有以「>」收尾，或者引号不成对。']],
  ['<svg onload="1"></svg>', ['不允许使用事件属性「onload」。']],
  [
    '<meta http-equiv="refresh"><base href="#"><iframe srcdoc="1">',
    ['不允许使用标记「<meta>」。', '不允许使用标记「<base>」。', '不允许使用标记「<iframe>」。'],
  ],
  // Prototypes, other files and the program.
  [
    '{{constructor.constructor}}{{__proto__.a}}{{a.__proto__}}',
    [
      '路径「constructor.constructor」中没有名称「constructor」，可用的名称：a、no、yes、none、each。',
      '路径「__proto__.a」中没有名称「__proto__」，可用的名称：a、no、yes、none、each。',
      '路径「a.__proto__」中，「a」是文字，没有名称「__proto__」。',
    ],
  ],
  [
    '{{#with __proto__}}x{{/with}}{{#each each.constructor}}x{{/each}}',
    [
      '路径「__proto__」中没有名称「__proto__」，可用的名称：a、no、yes、none、each。',
      '路径「each.constructor」中，「each」是列表，没有名称「constructor」。',
    ],
  ],
  [
    '{{@root.a}}{{@partial-block}}{{log a}}',
    [
      '不允许使用「@root.a」，可用的名称：@index、@first、@last。',
      '不允许使用「@partial-block」，可用的名称：@index、@first、@last。',
      '没有名为「log」的指令，可用的名称：if、unless、each、with。',
    ],
  ],
  [
    '{{> ../../package}}{{> (lookup . "a")}}',
    ['没有名为「../../package」的片段。', '片段的名称须直接写出，不允许由数据决定。'],
  ],
])('%s is refused', (template, faults) => {
  expect(outcomeOf(template)).toEqual(faults);
});

test.each([
  ['<{{> part}}', 'script>', lone],
  ['<p {{> part}}>', 'onclick="1"', inTag],
  ['<p title="{{> part}}">', '" onclick="1', inQuotes('title')],
])('%s with the partial %s is refused', (template, part, fault) => {
  expect(outcomeOf(template, { part })).toEqual([fault]);
});

test('a value is text wherever it may stand', () => {
  const html = outcomeOf('<p title="{{a}}" id="{{#each each}}{{this}}{{/each}}">{{a}}</p>');
  expect(typeof html).toBe('string');
  const [p] = elementsOf(String(html));
  expect(elementsOf(String(html))).toHaveLength(1);
  expect(p?.attrs).toEqual([
    { name: 'title', value: hostile },
    { name: 'id', value: `${hostile}${hostile}` },
  ]);
});

/** Pieces that can be put together in many ways, most of them hostile. */
const pieces = [
  '<',
  '>',
  '"',
  "'",
  '=',
  ' ',
  '/',
  '\\',
  '<p',
  '<p>',
  '</p>',
  '<p title="',
  ' class=',
  ' onclick=1',
  ' onclick="1"',
  'x="',
  '">',
  '<script>',
  'script>',
  '</script>',
  '<!--',
  '-->',
  '<xmp>',
  '<svg',
  '<a href="#',
  '<a href=',
  'javascript:1',
  '{{a}}',
  '{{#if no}}',
  '{{#if yes}}',
  '{{else}}',
  '{{/if}}',
  '{{#each each}}',
  '{{this}}',
  '{{/each}}',
  '{{> part}}',
  '{{!-- x --}}',
  '{{!-- x --~}}',
  '\\{{',
  '}}',
  '{{~a~}}',
  'a',
  '\n',
  '&#60;',
  '<p title="{{a}}">',
  '<a href="#{{a}}">',
];

test('no template that is accepted gives more than the markup of the vocabulary', () => {
  const template = fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((parts) => parts.join(''));
  let accepted = 0;
  fc.assert(
    fc.property(template, template, (main, part) => {
      const html = outcomeOf(`${main}{{> part}}`, { part });
      if (typeof html !== 'string') return;
      accepted++;
      for (const { tagName, attrs } of elementsOf(html)) {
        expect(['p', 'svg', 'a']).toContain(tagName);
        for (const { name, value } of attrs) {
          expect(['title', 'class', 'href']).toContain(name);
          if (name === 'href') expect(value).toMatch(/^#/);
        }
      }
    }),
    { numRuns: 6000 },
  );

  expect(accepted).toBeGreaterThan(200);
});

function elementsOf(html: string): readonly DefaultTreeAdapterTypes.Element[] {
  const visit = (node: DefaultTreeAdapterTypes.Node): readonly DefaultTreeAdapterTypes.Element[] => [
    ...('tagName' in node ? [node] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(visit) : []),
  ];
  return visit(parseFragment(html));
}
