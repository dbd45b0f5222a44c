import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const root = join(import.meta.dirname, '../..');
/** What commands keep for the next time stays with the tests. */
const env = { ...process.env, XDG_CACHE_HOME: mkdtempSync(join(tmpdir(), 'hengce-cache-')) };

/** What a command printed and how it ended. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command as a user would. */
export const hengce = (...args: readonly string[]): Run => hengceIn(root, ...args);

/** The same in another folder. */
export const hengceIn = (cwd: string, ...args: readonly string[]): Run => runIn(cwd, {}, args);

/** The same with other settings of the environment. */
export const hengceWith = (settings: Readonly<Record<string, string>>, ...args: readonly string[]): Run =>
  runIn(root, settings, args);

function runIn(cwd: string, settings: Readonly<Record<string, string>>, args: readonly string[]): Run {
  const run = spawnSync(process.execPath, [join(root, 'dist/cli.js'), ...args], {
    cwd,
    env: { ...env, ...settings },
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

/** An empty folder of the test's own. */
export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'hengce-test-'));

/** A copy of the policy with some texts replaced, each of which must be there. */
export function changedPolicy(
  file: string,
  ...changes: readonly (readonly [from: string, to: string])[]
): string {
  const folder = join(temporaryFolder(), 'policy');
  cpSync(join(root, 'policies/yubei-2021-13'), folder, {
    recursive: true,
    filter: (path) => !/(?:compiled|versions)$/.test(path),
  });
  const path = join(folder, file);
  let text = readFileSync(path, 'utf8');
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`${file} has no “${from}”`);
    text = text.replace(from, to);
  }
  writeFileSync(path, text);
  return folder;
}

/** A file with a JSON value in a folder of its own. */
export function jsonFile(value: unknown, name = 'dossier.json'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, JSON.stringify(value));
  return path;
}

/** The text of a PDF, page by page, white space removed. */
export async function pdfText(path: string): Promise<readonly string[]> {
  const document = await getDocument({
    data: new Uint8Array(readFileSync(path)),
    useSystemFonts: false,
    verbosity: 0,
  }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const content = await (await document.getPage(number)).getTextContent();
    pages.push(
      content.items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s/g, ''),
    );
  }
  await document.destroy();
  return pages;
}
