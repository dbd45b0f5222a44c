import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { ServiceOptions } from '../../src/service/index.ts';
import { decided, serving } from './serving.ts';

let close = async () => {};
afterEach(() => close());
async function started(options: Partial<ServiceOptions> = {}) {
  const service = await serving(options);
  close = () => service.app.close();
  return service;
}

/** A batch whose lines are sent by hand. */
function openBatch(port: number) {
  const headers = { 'content-type': 'application/x-ndjson' };
  const sent = request({ port, host: '127.0.0.1', path: '/evaluate/batch', method: 'POST', headers });
  const answered = once(sent, 'response').then(([answer]: IncomingMessage[]) => answer as IncomingMessage);
  return { sent, answered };
}

const dossier = JSON.stringify({ application_date: '2022-06-30', prior_awards: [] });
const problemOf = async (answer: Response) => {
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  return answer.json();
};

const batchForm = '须写明issue（印发内容）和applications（各件申报的列表）两项。';

/** Every address that takes one body, with the most that it may hold. */
const takers = [
  ['/evaluate', '1MB'],
  ['/explain', '1MB'],
  ['/notices', '1MB'],
  ['/payment-notices', '10MB'],
  ['/publicity-lists', '10MB'],
] as const;

it('every address that takes a body is here', async () => {
  const { get } = await started();
  const { paths } = await get('/openapi.json').then((answer) => answer.json());
  const taking = Object.keys(paths).filter((path) => paths[path].post !== undefined);
  expect(taking.sort()).toEqual([...takers.map(([path]) => path), '/evaluate/batch'].sort());
});

describe.each(takers)('POST %s', (path, most) => {
  it.each([
    ['{"application_date":', {}, 400, 'E_JSON', '收到的内容格式有误（没有写完，请核对末尾的引号和括号）。'],
    ['', {}, 400, 'E_JSON', '收到的内容格式有误（没有写完，请核对末尾的引号和括号）。'],
    [Uint8Array.from([0x22, 0xff, 0x22]), {}, 400, 'E_JSON', '收到的内容不是UTF-8编码。'],
    [
      `${'['.repeat(101)}${']'.repeat(101)}`,
      {},
      400,
      'E_JSON',
      '收到的内容的括号套了100层以上，请核对内容是否正确。',
    ],
    [
      'application_date=2022-06-30',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'E_MEDIA_TYPE',
      '内容须是JSON（Content-Type: application/json）。',
    ],
    [
      `{"enterprise_name":"${'长'.repeat(Number.parseInt(most, 10) * 334_000)}"}`,
      {},
      413,
      'E_TOO_LARGE',
      `收到的内容不得超过${most}，请核对是否正确。`,
    ],
  ] as const)('%.30s', async (body, headers, status, code, detail) => {
    const { post } = await started();
    const answer = await post(path, body, headers);
    expect(await problemOf(answer)).toEqual({ status, code, detail });
    expect(answer.status).toBe(status);
  });

  it('a body that does not come is not waited for', async () => {
    const { port } = await started({ limits: { arrivalMs: 100 } });
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{`,
    );
    const said = await text(socket);
    expect(said).toMatch(/^HTTP\/1\.1 408 /);
    expect(said).toContain('{"status":408,"code":"E_SLOW","detail":"内容在0.1秒内没有收到，已停止等待。"}');
  });
});

describe('a request that cannot be answered is told why', () => {
  it.each([
    ['/explain', '[]', 400, 'E_JSON', '须写明item（事项编号）和dossier（申报材料）两项。'],
    ['/notices', '{}', 400, 'E_JSON', '须写明dossier（申报材料）和decisions（核定）两项。'],
    ['/payment-notices', '{}', 400, 'E_JSON', batchForm],
    ['/publicity-lists', '{"issue":{},"applications":{}}', 400, 'E_JSON', batchForm],
    [
      '/publicity-lists',
      `{"issue":{},"applications":[${'0,'.repeat(1000)}0]}`,
      413,
      'E_TOO_LARGE',
      '一批不得超过1000件申报。',
    ],
    ['/notices?format=doc', '{}', 400, 'E_QUERY', '参数format可写pdf、html、docx。'],
    ['/notices?final=1', '{}', 400, 'E_QUERY', '参数final可写true、false。'],
    ['/nowhere', '{}', 404, 'E_NOT_FOUND', '没有这个地址；全部地址见 GET /openapi.json。'],
  ])('POST %s %.30s', async (path, body, status, code, detail) => {
    const { post } = await started();
    const answer = await post(path, body);
    expect(await problemOf(answer)).toEqual({ status, code, detail });
    expect(answer.status).toBe(status);
  });

  it.each([
    ['/guides/17', '没有第“17”条措施，可写：1、2、3、4、5、6、7、8、9、10、11、12、13、14、15、16。'],
    ['/forms/7', '第七条的事项都转其他政策办理，没有申报表。'],
    ['/forms/0', '没有第“0”条措施，可写：1、2、3、4、5、6、7、8、9、10、11、12、13、14、15、16。'],
  ])('GET %s', async (path, detail) => {
    const { get } = await started();
    expect(await problemOf(await get(path))).toEqual({ status: 404, code: 'E_NOT_FOUND', detail });
  });

  it('a format that there is not', async () => {
    const { get } = await started();
    expect(await problemOf(await get('/guides', { accept: 'image/png' }))).toEqual({
      status: 406,
      code: 'E_NOT_ACCEPTABLE',
      detail:
        '没有Accept所要的格式，可写application/pdf、text/html、application/vnd.openxmlformats-officedocument.wordprocessingml.document。',
    });
  });

  it('an item that is not there', async () => {
    const { post } = await started();
    const asked = JSON.stringify({ item: '9.9', dossier: JSON.parse(dossier) });
    expect((await problemOf(await post('/explain', asked))).detail).toMatch(
      /^没有编号为“9\.9”的事项，可写：1\.1、/,
    );
  });
});

describe('who is slow', () => {
  it('a batch that stands still ends with a line that says so', async () => {
    const { port } = await started({ limits: { arrivalMs: 100 } });
    const { sent, answered } = openBatch(port);
    sent.write(`${dossier}\n{"appli`);
    const said = await text(await answered);
    const [first, last, ...others] = said.trimEnd().split('\n');
    expect(others).toEqual([]);
    expect(JSON.parse(first ?? '').items).toHaveLength(37);
    expect(JSON.parse(last ?? '')).toEqual({
      line: 2,
      problem: { status: 408, code: 'E_SLOW', detail: '内容在0.1秒内没有收到，已停止等待。' },
    });
  });

  it('a request without a body is not timed', async () => {
    const { get } = await started({ limits: { arrivalMs: 20 } });
    expect((await get('/health')).status).toBe(200);
    await setTimeout(60);
    expect((await get('/health')).status).toBe(200);
  });
});

describe('a batch', () => {
  it('is answered line by line while it is sent', async () => {
    const { port } = await started();
    const { sent, answered } = openBatch(port);
    sent.write(`${dossier}\n`);
    let lines = 0;
    for await (const line of createInterface(await answered)) {
      lines++;
      expect(JSON.parse(line)).toMatchObject({ line: lines, policy: {} });
      // The second line is not sent before the first is answered.
      if (lines === 1) sent.end(`${dossier}\n`);
    }
    expect(lines).toBe(2);
  });

  it('refuses a line that is too long, and goes on', async () => {
    const { post } = await started({ limits: { bodyBytes: 1000 } });
    const body = `${JSON.stringify({ enterprise_name: '长'.repeat(1000) })}\n${dossier}`;
    const answer = await post('/evaluate/batch', body, { 'content-type': 'application/x-ndjson' });
    const lines = (await answer.text()).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).problem?.detail)).toEqual([
      '收到的内容不得超过1KB，请核对是否正确。',
      undefined,
    ]);
  });
});

describe('the key', () => {
  it.each([
    ['none', {}, 401],
    ['another', { authorization: 'Bearer 0123456789abcdeg' }, 401],
    ['the key', { authorization: 'Bearer 0123456789abcdef' }, 200],
  ])('%s', async (_name, headers, status) => {
    const { post, get } = await started({ apiKey: '0123456789abcdef' });
    const answer = await post('/evaluate', dossier, headers as Record<string, string>);
    expect(answer.status).toBe(status);
    if (status === 401)
      expect(await problemOf(answer)).toEqual({
        status: 401,
        code: 'E_API_KEY',
        detail: '须附访问密钥（Authorization: Bearer …）。',
      });
    expect((await get('/health')).status).toBe(200);
  });
});

describe('printing', () => {
  const pressWith = (print: () => Promise<never>) => async () => ({ print, close: async () => {} });

  it('takes no more than can wait', async () => {
    let fail = (_error: Error) => {};
    const endless = new Promise<never>((_, reject) => {
      fail = reject;
    });
    const { get } = await started({ limits: { printing: 1 }, openPress: pressWith(() => endless) });
    const first = get('/guides/1');
    await setTimeout(50);
    expect(await problemOf(await get('/guides/2'))).toEqual({
      status: 503,
      code: 'E_BUSY',
      detail: '正在印制的文件太多，请稍后再试。',
    });
    fail(Object.assign(new Error('浏览器已经退出'), { name: 'PressError', code: 'browser-failed' }));
    expect(await problemOf(await first)).toEqual({ status: 503, code: 'E_PRESS', detail: '浏览器已经退出' });
  });

  it('what cannot be printed is the business of its sender, and the press goes on', async () => {
    let opened = 0;
    const missing = Object.assign(new Error('没有“𰻝”的字形'), { name: 'PressError', code: 'missing-glyph' });
    const { post } = await started({
      openPress: () => {
        opened++;
        return pressWith(() => Promise.reject(missing))();
      },
    });
    const body = JSON.stringify(decided('02-smart-factory'));
    for (let time = 0; time < 2; time++)
      expect(await problemOf(await post('/notices', body))).toEqual({
        status: 422,
        code: 'E_UNPRINTABLE',
        detail: '没有“𰻝”的字形',
      });
    expect(opened).toBe(1);
  });

  it('a bug is told as one, and logged', async () => {
    const log: string[] = [];
    const { get } = await started({
      log: (line) => log.push(line),
      openPress: pressWith(() => Promise.reject(new Error('a bug'))),
    });
    expect(await problemOf(await get('/guides/1'))).toEqual({
      status: 500,
      code: 'E_BUG',
      detail: '程序出错了，请联系维护人员；日志中记有这次请求的编号。',
    });
    expect(log.map((line) => JSON.parse(line)).filter(({ level }) => level === 50)).toEqual([
      expect.objectContaining({ err: expect.objectContaining({ message: 'a bug' }) }),
    ]);
  });
});
