import { existsSync } from 'node:fs';
import { constants, homedir } from 'node:os';
import { join } from 'node:path';
import type { Browser, LaunchOptions } from 'puppeteer';
import { bundledBrowserFits, unpackBundledBrowser } from './bundled-browser.ts';
import { PressError } from './errors.ts';

/** The oldest browser that draws page numbers in the page's margin. */
const oldestMajor = 131;

/**
 * 打开浏览器: the one named by PUPPETEER_EXECUTABLE_PATH, else an installed one, else the one inside the npm package.
 * A browser that was named is used or the printing fails; one that was merely found may be passed over.
 */
export async function openBrowser(
  named = process.env.PUPPETEER_EXECUTABLE_PATH,
  endsOnSignals = true,
): Promise<Browser> {
  const browser = await findBrowser(named);
  if (endsOnSignals) endOnSignals(browser);
  return browser;
}

/** Asked to end, this process closes its browser, which has files of its own to put away, and ends: no work is waited for. */
function endOnSignals(browser: Browser): void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const end = (signal: (typeof signals)[number]) =>
    void browser.close().finally(() => process.exit(128 + constants.signals[signal]));
  for (const signal of signals) process.once(signal, end);
  browser.once('disconnected', () => {
    for (const signal of signals) process.off(signal, end);
  });
}

async function findBrowser(named: string | undefined): Promise<Browser> {
  if (named)
    return launch({ executablePath: named }, `环境变量 PUPPETEER_EXECUTABLE_PATH 指定的浏览器（${named}）`);

  const failures: string[] = [];
  for (const executablePath of installedBrowsers()) {
    try {
      return await launch({ executablePath }, executablePath);
    } catch (error) {
      failures.push(messageOf(error));
    }
  }
  if (bundledBrowserFits) return launchBundled(failures);
  throw new PressError(
    'no-browser',
    [
      '没有找到可用的浏览器，不能印制文件。请安装 Chrome、Edge 或 Chromium（131 以上版本），',
      '或用环境变量 PUPPETEER_EXECUTABLE_PATH 指明其位置。',
      ...failures.map((failure) => `\n  ${failure}`),
    ].join(''),
  );
}

async function launchBundled(failures: readonly string[]): Promise<Browser> {
  try {
    const { executable, env } = await unpackBundledBrowser();
    return await launch(
      { executablePath: executable, headless: 'shell', env: { ...process.env, ...env } },
      '随附的浏览器',
    );
  } catch (error) {
    const causes = [...failures, messageOf(error)].map((failure) => `\n  ${failure}`).join('');
    throw new PressError('browser-failed', `浏览器没有启动成功，不能印制文件：${causes}`, error);
  }
}

async function launch(options: LaunchOptions, what: string): Promise<Browser> {
  const browser = await start(options, what);
  const version = await browser.version();
  const major = Number(/\/(\d+)/.exec(version)?.[1] ?? 0);
  if (major >= oldestMajor) return browser;
  await browser.close();
  throw new PressError('browser-failed', `${what}版本过低（${version}），需要 ${oldestMajor} 以上版本`);
}

/**
 * A page never runs script and never reaches the network, so a system that offers no sandbox is no obstacle. Over a pipe, because
 * a browser ends when its pipe does, even if this process is killed and can end nothing.
 */
async function start(options: LaunchOptions, what: string): Promise<Browser> {
  const { launch } = (await import('puppeteer')).default;
  const isRoot = process.getuid?.() === 0;
  const attempts = isRoot
    ? [[...browserArguments, '--no-sandbox']]
    : [browserArguments, [...browserArguments, '--no-sandbox']];
  let failure: unknown;
  for (const args of attempts) {
    try {
      return await launch({ headless: true, pipe: true, ...silent, ...options, args });
    } catch (error) {
      failure = error;
      if (!/sandbox/i.test(messageOf(error))) break;
    }
  }
  throw new PressError('browser-failed', `${what}没有启动成功：${messageOf(failure)}`, failure);
}

/** Signals are for this process to answer, not for the library that starts the browser. */
const silent = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false } as const;

const browserArguments = [
  '--disable-gpu',
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-pings',
];

function installedBrowsers(): readonly string[] {
  return usualPlaces().filter((path) => existsSync(path));
}

function usualPlaces(): readonly string[] {
  switch (process.platform) {
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
        .flatMap((variable) => process.env[variable] ?? [])
        .flatMap((folder) => [
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
          join(folder, 'Chromium', 'Application', 'chrome.exe'),
        ]);
    case 'darwin':
      return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
        ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) =>
          join(folder, `${name}.app`, 'Contents', 'MacOS', name),
        ),
      );
    default:
      return [
        '/usr/bin/google-chrome-stable',
        '/usr/bin/google-chrome',
        '/opt/google/chrome/chrome',
        '/usr/bin/chromium',
        '/usr/bin/chromium-browser',
        '/usr/bin/microsoft-edge',
        '/snap/bin/chromium',
      ];
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
