import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { guide, inspectTemplates, noOffice, print, TemplateError } from '../../src/documents/index.ts';
import { openPress } from '../../src/documents/press/index.ts';
import { policy } from './fixture/policy.ts';
import { readPages } from './measured/pages.ts';
import { plain } from './press/samples.ts';

/** A folder of an office with these files. */
function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'hengce-templates-'));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}

const said = (folder: string): readonly string[] =>
  inspectTemplates(folder).faults.map(({ file, line, message }) => `${file} 第${line}行：${message}`);

test('the packaged templates have no fault, and neither has an empty folder or a copy', () => {
  expect(inspectTemplates().faults).toEqual([]);
  expect(said(folderWith({}))).toEqual([]);
  const copy = folderWith({});
  cpSync(join(import.meta.dirname, '../../templates'), copy, {
    recursive: true,
    filter: (path) => !path.endsWith('mark.hbs'),
  });
  expect(said(copy)).toEqual([]);
});

test('a file of the office stands in the place of the packaged one, and the others stay', () => {
  const own = folderWith({
    'partials/rules.hbs': '{{#each list}}<p>本单位按：{{name}}。{{text}}</p>{{/each}}',
    'guide.hbs': '<section class="measure"><h1 class="title">某某局指南</h1>{{> measure measure}}</section>',
  });
  const { html } = guide(policy, 1, noOffice, own);
  expect(html).toContain('<h1 class="title">某某局指南</h1>');
  expect(html).toContain('、政策依据</h2>');
  expect(guide(policy, 1, noOffice).html).not.toContain('某某局指南');
});

test.each<
  readonly [what: string, files: Readonly<Record<string, string | Uint8Array>>, faults: readonly string[]]
>([
  [
    'names in two templates and a partial',
    {
      'guide.hbs': '{{titel}}\n<p>{{measure.anchr}}</p>',
      'partials/readings.hbs': '{{#each list}}\n{{reson}}{{/each}}',
    },
    [
      'guide.hbs 第1行：路径「titel」中没有名称「titel」，是否指「title」（文件的标题）？',
      'guide.hbs 第2行：路径「measure.anchr」中没有名称「anchr」，是否指「anchor」（位置的名称，供目录指向）？',
      'partials/readings.hbs 第2行：路径「reson」中没有名称「reson」，是否指「reason」（理由）？',
    ],
  ],
  [
    'markup that would do something',
    {
      'guide.hbs': [
        '<script>1</script><p onclick="x">{{title}}</p>',
        '<p style="color:red">{{title}}</p><img src="http://a.example/x.png">',
        '<a href="{{title}}">x</a><p class={{title}}>x</p><{{title}}>',
        '<p {{title}}="1">x</p><p data-x="{{title}}">x</p><a href="#{{measure.anchor}}">x</a>',
      ].join('\n'),
    },
    [
      'guide.hbs 第1行：不允许使用标记「<script>」。',
      'guide.hbs 第1行：不允许使用事件属性「onclick」。',
      'guide.hbs 第2行：「style」属性不起作用，请在styles目录的样式文件里写明。',
      'guide.hbs 第2行：不允许使用标记「<img>」。',
      'guide.hbs 第3行：「href」只能指向本文件之内，写作「href="#…"」；文件不能引用外部地址。',
      'guide.hbs 第3行：属性「class」的内容须写在引号之内。',
      'guide.hbs 第3行：标记的名称不能由数据决定。',
      'guide.hbs 第4行：属性的名称不能由数据决定。',
      'guide.hbs 第4行：属性「data-x」的内容不能由数据决定。',
    ],
  ],
  [
    'an empty file in the place of a template',
    { 'guide.hbs': ' \n' },
    ['guide.hbs 第1行：模板是空的，请写明内容；要用随附的，请删去这个文件。'],
  ],
  [
    'what reaches for prototypes and files',
    { 'guide.hbs': '{{constructor.name}}{{> ../../package}}{{lookup this "title"}}' },
    [
      'guide.hbs 第1行：路径「constructor.name」中没有名称「constructor」，可用的名称：title（文件的标题）、titleLines（标题的各行，在词与词之间分行）、documentNumber（政策的发文字号）、measure（这一条的内容）、forms（附件：申报表和真实性承诺书；没有事项可以申报的没有）。',
      'guide.hbs 第1行：没有名为「../../package」的片段，可用的名称：annex-note、application-form、award、calculation、example、fill、fill-list、forms、funds、instalments、item-points、item-sections、materials、measure、overview、pledge、readings、rules、shares、standard、value。',
      'guide.hbs 第1行：没有名为「lookup」的指令，可用的名称：if、unless、each、with。',
    ],
  ],
  [
    'files that nothing would use',
    { 'notise.hbs': '', 'styles/text2.css': '', 'text.css': '' },
    [
      'notise.hbs 第1行：没有文件用到「notise.hbs」，是否指「notice.hbs」？',
      'styles/text2.css 第1行：没有文件用到「text2.css」，是否指「text.css」？',
      'text.css 第1行：样式文件须放在styles目录里，放在这里不起作用。',
    ],
  ],
  [
    'styles that fetch',
    {
      'styles/office.css':
        '/* url( */\n@IMPORT "x.css";\np { background: URL(file:///etc/passwd) }\n@font-face { font-family: x; src: local(a) }\n.a::before { content: "\\2014 url(" }\np { background: u\\72l(x) }',
    },
    [
      'styles/office.css 第2行：不允许使用「@import」，请把样式写在本文件里。',
      'styles/office.css 第3行：不允许引用图片和地址，样式不能读取其他文件。',
      'styles/office.css 第4行：不允许使用「@font-face」，字体由程序按用途选定（var(--body) 等）。',
      'styles/office.css 第6行：引号之外不允许使用反斜线。',
    ],
  ],
  [
    'styles that hide what they fetch between strings that look like comments',
    {
      'styles/office.css': 'a::before { content: "/*" } p { background: url(x) } a::after { content: "*/" }',
    },
    ['styles/office.css 第1行：不允许引用图片和地址，样式不能读取其他文件。'],
  ],
  [
    'styles whose brackets, strings and comments do not end',
    {
      'styles/office.css':
        'p { color: red\nh1 { margin: calc(1mm + 2mm; }\n}}\n.a::before { content: "甲 }\n/* 乙',
      'styles/text.css': 'p { margin: 0 }\nh1 { color: red',
    },
    [
      'styles/office.css 第2行：「(」没有收尾的「)」。',
      'styles/office.css 第3行：「}」没有对应的开头。',
      'styles/office.css 第4行：「{」没有收尾的「}」。',
      'styles/office.css 第4行：引号「"」没有收尾。',
      'styles/office.css 第5行：说明「/*」没有以「*/」收尾。',
      'styles/text.css 第2行：「{」没有收尾的「}」。',
    ],
  ],
  [
    'blocks within blocks without end',
    {
      'guide.hbs': `${'{{#if title}}\n'.repeat(40_000)}${'{{/if}}'.repeat(40_000)}`,
      'form.hbs': `{{#if title}}\n${'{{else if title}}\n'.repeat(40_000)}{{/if}}`,
    },
    [
      'guide.hbs 第51行：「{{#if title}}」套得太深，最多套50层。',
      'form.hbs 第51行：「{{else if title}}」套得太深，最多套50层。',
    ],
  ],
  [
    'another encoding',
    { 'guide.hbs': new Uint8Array([0xd6, 0xb8, 0xc4, 0xcf]) },
    ['guide.hbs 第1行：不是UTF-8编码，请用UTF-8编码另存后再试。'],
  ],
])('%s', (_, files, faults) => {
  expect(said(folderWith(files))).toEqual(faults);
});

test('what is wrong twice in a line is told once, where it begins', () => {
  const { faults } = inspectTemplates(folderWith({ 'guide.hbs': '<p>{{title}}</p><script>1</script>' }));
  expect(faults.map(({ line, column, message }) => [line, column, message])).toEqual([
    [1, 16, '不允许使用标记「<script>」。'],
  ]);
});

test('a link that leads out of the folder is refused, for printing as well', () => {
  const outside = folderWith({ 'secret.hbs': '<p>机密</p>' });
  const own = folderWith({});
  symlinkSync(join(outside, 'secret.hbs'), join(own, 'guide.hbs'));
  const message = 'guide.hbs 第1行：是指向模板目录以外的链接，不予读取。请把文件本身放在目录里。';
  expect(said(own)).toEqual([message]);
  expect(() => guide(policy, 1, noOffice, own)).toThrow(TemplateError);
});

test('neither does a linked folder lead out, nor a file that is no template', () => {
  const outside = folderWith({ 'rules.hbs': '<p>机密</p>' });
  const own = folderWith({ 'notice.hbs': ' '.repeat(1_000_001) });
  mkdirSync(join(own, 'guide.hbs'));
  symlinkSync(outside, join(own, 'partials'));
  expect(said(own)).toEqual([
    'guide.hbs 第1行：不是文件。',
    'partials/rules.hbs 第1行：是指向模板目录以外的链接，不予读取。请把文件本身放在目录里。',
    'notice.hbs 第1行：超过1MB，请核对内容是否正确。',
  ]);
});

test('styles of the office are printed with; those that fetch keep the press shut', async () => {
  const own = folderWith({ 'styles/office.css': 'p { font-size: 20pt }' });
  await using press = await openPress({ officeFonts: false, templates: own });
  const { pdf } = await press.print(plain('<p>甲</p>'));
  const [page] = await readPages(pdf);
  expect(page?.lines.find(({ text }) => text.includes('甲'))?.size).toBeCloseTo(20, 1);
  const { pages } = await print(guide(policy, 1, noOffice, own), press);
  expect(pages).toBeGreaterThan(0);
  const fetching = folderWith({ 'styles/office.css': 'p { background: url(http://a.example/) }' });
  await expect(openPress({ templates: fetching })).rejects.toThrow('样式不能读取其他文件');
});

test('what is too wide without a word in it does not shrink the page unnoticed', async () => {
  const own = folderWith({ 'styles/office.css': '.band { width: 300mm; height: 1mm }' });
  await using press = await openPress({ officeFonts: false, templates: own });
  const shrunk = '被浏览器缩放（0.5';
  const wide = plain('<p>甲</p><div class="band"></div>');
  await expect(press.print(wide)).rejects.toThrow(`第1页${shrunk}`);
  await expect(press.print({ ...wide, style: 'letter' })).rejects.toThrow(`第1页${shrunk}`);
});
