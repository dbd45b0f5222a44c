import { isIP } from 'node:net';
import { openPress } from '../../documents/press/index.ts';
import { createService } from '../../service/index.ts';
import type { Terminal } from '../console.ts';
import { warnAboutExamples } from '../examples.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { keepRules } from '../kept.ts';
import { loadPolicy } from '../load.ts';
import { packageVersion } from '../policy-folder.ts';
import { officeFrom } from '../printing/settings.ts';

/** How long requests that are being answered may take once the service is to end. */
const graceMs = 30_000;

/** hengce serve：以网络服务提供审核、计算过程和文件；收到结束信号后答完手头的请求再退出。 */
export async function serve(
  folder: string,
  options: { readonly host: string; readonly port: string; readonly office: string | undefined },
  terminal: Terminal,
): Promise<number> {
  const port = Number(options.port);
  if (!/^\d{1,5}$/.test(options.port) || port > 65_535)
    throw new UsageError(`端口“${options.port}”不对，可写0至65535的整数。`);
  const loaded = await loadPolicy(folder, terminal);
  warnAboutExamples(loaded, terminal);
  keepRules(loaded, terminal);
  const apiKey = process.env.HENGCE_API_KEY;
  if (apiKey !== undefined && apiKey.length < 16)
    throw new UsageError('环境变量HENGCE_API_KEY太短，访问密钥须有16个以上字符。');
  const app = await createService(
    {
      policy: loaded.policy,
      schema: JSON.parse(loaded.compiled.files.get('dossier.schema.json') ?? '{}'),
      office: officeFrom(options.office, loaded.policy.about),
      version: packageVersion(),
    },
    {
      ...(apiKey !== undefined && { apiKey }),
      log: (line) => terminal.out(line.trimEnd()),
      // The service ends the press itself, after the document that is being printed.
      openPress: () => openPress({ endsOnSignals: false }),
    },
  );
  const over = signalled();
  const address = await app.listen({ host: options.host, port });
  if (apiKey === undefined && !isLoopback(options.host))
    terminal.err('提醒：服务对其他机器开放，而没有设访问密钥（环境变量HENGCE_API_KEY），谁都可以使用。');
  terminal.err(`正在服务：${address}（地址一览：${address}/openapi.json）。按Ctrl-C结束。`);
  await over;
  terminal.err('正在答完手头的请求……');
  const late = setTimeout(() => {
    terminal.err(`${graceMs / 1000}秒内没有答完，不再等待。`);
    process.exit(exitCodes.failed);
  }, graceMs);
  await app.close();
  clearTimeout(late);
  terminal.err('服务已结束。');
  return exitCodes.done;
}

/** The first Ctrl-C or request to end; a second one ends the process at once, as it does by default. */
const signalled = (): Promise<void> =>
  new Promise((resolve) => {
    const signals = ['SIGINT', 'SIGTERM'] as const;
    const end = () => {
      for (const signal of signals) process.off(signal, end);
      resolve();
    };
    for (const signal of signals) process.on(signal, end);
  });

const isLoopback = (host: string) =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
