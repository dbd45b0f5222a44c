import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { hengce } from './run.ts';

const root = join(import.meta.dirname, '../..');
const sample = (name: string) => JSON.parse(readFileSync(join(root, `samples/${name}.json`), 'utf8'));
const command = join(root, 'dist/cli.js');

it('asked to end, the service answers what it is answering, and ends', async () => {
  const service = spawn(process.execPath, [command, 'serve', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(service, 'exit');
  const remarks: string[] = [];
  let address = '';
  for await (const line of createInterface(service.stderr)) {
    remarks.push(line);
    address ||= /^正在服务：(http:\/\/127\.0\.0\.1:\d+)（/.exec(line)?.[1] ?? '';
    if (address !== '') break;
  }
  const application = {
    dossier: sample('02-smart-factory/dossier'),
    decisions: sample('02-smart-factory/decisions'),
  };
  const sent = (path: string, body: object) =>
    fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const asked = [
    fetch(`${address}/guides`),
    fetch(`${address}/guides/2`),
    fetch(`${address}/forms/2`),
    sent('/notices', application),
    sent('/payment-notices', { issue: sample('payment'), applications: [application] }),
    sent('/publicity-lists', { issue: sample('publicity'), applications: [application] }),
  ];
  await setTimeout(200);
  service.kill('SIGTERM');
  for (const answer of await Promise.all(asked)) {
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer()).toString('latin1')).toMatch(/^%PDF[\s\S]*%%EOF\s*$/);
  }
  expect(await ended).toEqual([0, null]);
  await expect(fetch(`${address}/health`)).rejects.toThrow('fetch failed');
});

it.each([
  [['--port', '80a'], '端口“80a”不对，可写0至65535的整数。\n'],
  [['--port', '70000'], '端口“70000”不对，可写0至65535的整数。\n'],
])('%j', (args, err) => {
  expect(hengce('serve', ...args)).toEqual({ code: 2, out: '', err });
});
