// What the commands and the service do with dossiers of somebody who means harm, or whose program is broken.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../cli/run.ts';
import { serving } from '../service/serving.ts';
import { bounded } from './bounded.ts';

const start = '{"application_date":"2022-06-30","registered_in_district":true,"prior_awards":[]';
const named = (name: string) => `${start},"enterprise_name":${JSON.stringify(name)}}`;
const project = (rest: string) =>
  `${start},"projects":[{"project_id":"P1","project_type":"smart_factory",${rest}}]}`;
const long = (times: number, character = '长') => character.repeat(times);

/** What is sent, by what it tries, and what is said of it; null where it is an ordinary dossier. */
const rows: Readonly<Record<string, readonly [json: string | Uint8Array, said: string | RegExp | null]>> = {
  标记: [named('<script>alert(1)</script><img src=x onerror=1>'), null],
  模板: [named('{{title}}{{{x}}}{{#each this}}'), null],
  上级目录: [named('../../etc/passwd'), null],
  设备名: [named('CON'), null],
  只有点: [named('...'), null],
  末尾的点: [named('公司...'), null],
  三百字的名称: [named(long(300)), null],
  空字符: [named('a\0b'), /^「企业名称」含有换行、制表或其他看不见的字符，请删去；/],
  换行: [named('a\nb'), /^「企业名称」含有换行、制表或其他看不见的字符，请删去；/],
  双向控制: [named('样例\u202e司公'), /^「企业名称」含有换行、制表或其他看不见的字符，请删去；/],
  零宽: [named('样\u200b例'), /^「企业名称」含有换行、制表或其他看不见的字符，请删去；/],
  半个字符: [
    `${start},"enterprise_name":"\\ud800甲"}`,
    /^「企业名称」含有换行、制表或其他看不见的字符，请删去；/,
  ],
  十兆的名称: [named(long(3_400_000)), '「企业名称」不得超过500个字；现有3400000个字。'],
  十万层: [
    `${start},"x":${long(100_000, '[')}${long(100_000, ']')}}`,
    /的括号套了100层以上，请核对内容是否正确。$/,
  ],
  重名: [
    `${start},\n"enterprise_name":"甲",\n"enterprise_name":"乙"}`,
    /第3行的「enterprise_name」写了两次，请删去一个。$/,
  ],
  重名写成代码: [
    project('"investment_yuan":"1.00","\\u0069nvestment_yuan":"2.00"'),
    /第1行的「investment_yuan」写了两次，请删去一个。$/,
  ],
  无穷大: [project('"investment_yuan":1e999999'), /^「投资额」应为以元为单位的数字/],
  无穷大的文字: [project('"investment_yuan":"1e999999"'), /^「投资额」应为以元为单位的数字/],
  六十位数: [project(`"investment_yuan":${long(60, '9')}`), /^「投资额」应为以元为单位的数字/],
  六十位数的文字: [
    project(`"investment_yuan":"${long(60, '9')}"`),
    /^「投资额」不得大于 9999999999999\.99；/,
  ],
  一千万位数: [
    project(`"investment_yuan":"${long(10_000_000, '9')}"`),
    /^「投资额」不得大于 9999999999999\.99；/,
  ],
  原型: [`${start},"__proto__":{"x":1}}`, /^没有名为「__proto__」的事实/],
  构造函数: [`${start},"constructor":{"prototype":1}}`, /^没有名为「constructor」的事实/],
  原型里的原型: [project('"__proto__":{"investment_yuan":"1.00"}'), /^没有名为「__proto__」的事实/],
  终端控制: [
    `${start},"enterprise_size":"\\u001b]0;x\\u0007\\u001b[31m<b>"}`,
    /^「企业规模」没有「\ufffd\]0;x\ufffd\ufffd\[31m<b>」这一选项。/,
  ],
  终端控制的名称: [
    `${start},"\\u001b[31m\\u202e<script>":1}`,
    /^没有名为「\ufffd\[31m\ufffd<script>」的事实/,
  ],
  十万个项目: [
    `${start},"projects":[${Array.from({ length: 100_000 }, (_, index) => `{"project_id":"P${index}"}`).join(',')}]}`,
    '「项目」不得超过10000条；现有100000条。',
  ],
  十万个未知名称: [
    `${start},${Array.from({ length: 100_000 }, (_, index) => `"k${index}":1`).join(',')}}`,
    /^没有名为「k0」的事实/,
  ],
  五兆的名称: [`${start},"${long(5_000_000, 'k')}":1}`, /^没有名为「k{40}…」的事实/],
  列表: ['[]', /^申报材料应为一组数据/],
  空: ['', /格式有误（没有写完，请核对末尾的引号和括号）。$/],
  乱码: [
    new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
    /^(?:“.*”既不是UTF-8编码，也不是GB18030编码|收到的内容不是UTF-8编码)/,
  ],
};

test('hengce evaluate', () => {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  for (const [name, [json]] of Object.entries(rows)) writeFileSync(join(folder, `${name}.json`), json);
  const { code, out } = bounded('evaluate', folder, '--json');
  expect(code).toBe(2);
  const said = new Map(
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map(({ source, errors }) => [source, errors?.[0].message ?? null]),
  );
  expect([...said.keys()].sort()).toEqual(
    Object.keys(rows)
      .map((name) => `${name}.json`)
      .sort(),
  );
  for (const [name, [, expected]] of Object.entries(rows)) {
    const message = said.get(`${name}.json`);
    if (expected instanceof RegExp) expect(message, name).toMatch(expected);
    else expect(message, name).toBe(expected);
  }
}, 120_000);

let service: Awaited<ReturnType<typeof serving>>;
beforeAll(async () => {
  service = await serving();
});
afterAll(() => service.app.close());

test.each(Object.entries(rows))('POST /evaluate：%s', async (_name, [json, expected]) => {
  const answer = await service.post('/evaluate', json as string);
  const body = await answer.json();
  if (expected === null) {
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    return;
  }
  const tooLarge = Buffer.byteLength(json) > 1_000_000;
  expect(answer.status).toBe(tooLarge ? 413 : body.faults ? 422 : 400);
  const message: string = body.faults?.[0].message ?? body.detail;
  if (tooLarge) expect(message).toBe('收到的内容不得超过1MB，请核对是否正确。');
  else if (expected instanceof RegExp) expect(message).toMatch(expected);
  else expect(message).toBe(expected);
});

test('gb18030 is read by the command', () => {
  const path = join(temporaryFolder(), 'gb.json');
  // 甲 and 乙 in GB18030.
  const name = Buffer.from([0xbc, 0xd7, 0xd2, 0xd2]);
  writeFileSync(path, Buffer.concat([Buffer.from(`${start},"enterprise_name":"`), name, Buffer.from('"}')]));
  expect(bounded('evaluate', path).code).toBe(0);
});
