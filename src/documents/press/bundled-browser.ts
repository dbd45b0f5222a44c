import { execFile } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** 随附浏览器: the Chromium that comes inside an npm package, unpacked, and the environment that it runs in. */
export interface BundledBrowser {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Whether the package has a binary for this machine: it is built for 64-bit Intel Linux only. */
export const bundledBrowserFits = process.platform === 'linux' && process.arch === 'x64';

/**
 * Unpacks the packaged Chromium once per machine, user and version, and says how to run it.
 *
 * The package unpacks into the temporary folder under fixed names, where a second process may run a half-written
 * binary. It therefore works in a child process with a temporary folder of its own, which is then renamed into place.
 */
export async function unpackBundledBrowser(): Promise<BundledBrowser> {
  const require = createRequire(import.meta.url);
  const entry = require.resolve('@sparticuz/chromium');
  const home = join(privateFolder(), versionOf(entry));
  const ownLibraries = !systemHasLibraries();

  if (!isComplete(home, ownLibraries)) {
    const workshop = mkdtempSync(join(privateFolder(), 'unpacking-'));
    const unpack = 'require(process.argv[1]).executablePath()';
    await promisify(execFile)(process.execPath, ['-e', unpack, entry], {
      env: {
        ...process.env,
        TMPDIR: workshop,
        // The package unpacks its own libraries only where it believes itself on Amazon Linux.
        ...(ownLibraries ? { AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' } : {}),
      },
    });
    writeFileSync(join(workshop, 'fonts.conf'), fontConfiguration(home));
    moveInto(workshop, home, ownLibraries);
  }
  return { executable: join(home, 'chromium'), env: environment(home, ownLibraries) };
}

function environment(home: string, ownLibraries: boolean): Record<string, string> {
  const env: Record<string, string> = { FONTCONFIG_FILE: join(home, 'fonts.conf') };
  if (process.env.HOME === undefined) env.HOME = home;
  if (ownLibraries) {
    const inherited = process.env.LD_LIBRARY_PATH;
    env.LD_LIBRARY_PATH = [join(home, 'al2023', 'lib'), ...(inherited ? [inherited] : [])].join(delimiter);
  }
  return env;
}

/** The browser needs some font to start at all; documents never use it, since the press serves their faces. */
function fontConfiguration(home: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

function isComplete(home: string, ownLibraries: boolean): boolean {
  return existsSync(join(home, 'chromium')) && (!ownLibraries || existsSync(join(home, 'al2023')));
}

/** Renaming is atomic: whoever comes second finds the first one's folder in place and throws his own away. */
function moveInto(workshop: string, home: string, ownLibraries: boolean): void {
  try {
    if (!isComplete(home, ownLibraries)) {
      rmSync(home, { recursive: true, force: true });
      renameSync(workshop, home);
    }
  } catch (error) {
    if (!isComplete(home, ownLibraries)) throw error;
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/** A folder that no other user can write to, since what lies in it will be run. */
function privateFolder(): string {
  const user = process.getuid?.() ?? 0;
  const folder = join(tmpdir(), `hengce-browser-${user}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stat = lstatSync(folder);
  if (!stat.isDirectory() || stat.uid !== user || (stat.mode & 0o022) !== 0) {
    throw new Error(`${folder} 不归当前用户专有，不能用来存放浏览器`);
  }
  return folder;
}

function versionOf(entry: string): string {
  const manifest = entry.replace(/([\\/]@sparticuz[\\/]chromium[\\/]).*$/, '$1package.json');
  return (createRequire(import.meta.url)(manifest) as { version: string }).version;
}

function systemHasLibraries(): boolean {
  const folders = [
    ...(process.env.LD_LIBRARY_PATH?.split(delimiter) ?? []),
    '/lib/x86_64-linux-gnu',
    '/usr/lib/x86_64-linux-gnu',
    '/usr/local/lib',
    '/lib64',
    '/usr/lib64',
    '/lib',
    '/usr/lib',
  ];
  const needed = ['libnss3.so', 'libnssutil3.so', 'libnspr4.so', 'libexpat.so.1'];
  return needed.every((library) => folders.some((folder) => existsSync(join(folder, library))));
}
