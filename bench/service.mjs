// 200 connections for a minute: answers, errors, and the memory of the service while it goes on.
// node bench/service.mjs [seconds]
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import autocannon from 'autocannon';

const seconds = Number(process.argv[2] ?? 60);
const body = readFileSync('samples/02-smart-factory/dossier.json', 'utf8');

const service = spawn(process.execPath, ['dist/cli.js', 'serve', '--port', '0'], {
  stdio: ['ignore', 'pipe', 'pipe'],
});
service.stdout.resume();
let address;
for await (const line of createInterface(service.stderr)) {
  address = /正在服务：(http:\/\/[^（]+)/.exec(line)?.[1];
  if (address) break;
}

const memory = async () => {
  const metrics = await fetch(`${address}/metrics`).then((answer) => answer.text());
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(metrics)?.[1]) / 1e6;
};

const run = autocannon({
  url: `${address}/evaluate`,
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body,
  connections: 200,
  duration: seconds,
  timeout: 30,
});
const megabytes = [];
for (let at = 0; at < 6; at++) {
  await setTimeout((seconds * 1000) / 6.5);
  megabytes.push(Math.round(await memory()));
}
const result = await run;
service.kill('SIGTERM');

console.log(
  `${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}; load and service share them`,
);
console.log(
  `200 connections for ${seconds} s: ${result.requests.total} answers, ${result.requests.average}/s`,
);
console.log(`errors ${result.errors}, timeouts ${result.timeouts}, other than 2xx ${result.non2xx}`);
console.log(`answer time: median ${result.latency.p50} ms, p99 ${result.latency.p99} ms`);
console.log(`memory of the service, in six sixths: ${megabytes.join(', ')} MB`);
if (result.errors + result.timeouts + result.non2xx > 0) process.exitCode = 1;
