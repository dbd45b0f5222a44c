import { openPress, type Press } from '../../documents/press/index.ts';
import { type Check, createProver, type Prover, type Verification } from '../../proof/index.ts';
import type { Terminal } from '../console.ts';
import { exitCodes, UsageError } from '../exit.ts';
import { pdfPaths, readBytes } from '../input.ts';
import { versionsOf } from '../kept.ts';
import { signatureCheck } from '../keys.ts';
import { loadPolicy } from '../load.ts';
import { templatesFrom } from '../printing/settings.ts';

/** hengce verify：核验印制的文件：底稿、规则、结果和每一页文字是否相符。 */
export async function verify(
  folder: string,
  paths: readonly string[],
  options: {
    readonly json: boolean;
    readonly key: string | undefined;
    readonly templates: string | undefined;
  },
  terminal: Terminal,
): Promise<number> {
  const files = pdfPaths(paths);
  const loaded = await loadPolicy(folder, terminal);
  const templates = templatesFrom(options.templates);
  let press: Press | undefined;
  const prover = createProver({
    rulesOf: versionsOf(loaded),
    templates,
    press: async () => {
      press ??= await openPress({ templates });
      return press;
    },
    verifySignature: options.key === undefined ? null : signatureCheck(options.key),
  });
  let failed = 0;
  try {
    for (const [index, path] of files.entries()) {
      terminal.progress(`正在核验 ${index + 1}/${files.length}　${path}`);
      const proof = await proofOf(prover, path);
      if (!proof.agrees) failed++;
      if (options.json) terminal.out(JSON.stringify({ file: path, ...proof }, null, 2));
      else for (const line of proofLines(path, proof)) terminal.out(line);
    }
  } finally {
    await press?.close();
  }
  if (files.length > 1 && !options.json)
    terminal.err(`共${files.length}份，相符${files.length - failed}份，不符${failed}份。`);
  return failed > 0 ? exitCodes.failed : exitCodes.done;
}

/** One of many that cannot be read is told, and the others go on. */
async function proofOf(prover: Prover, path: string): Promise<Verification> {
  try {
    return await prover.prove(readBytes(path));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { agrees: false, checks: [{ subject: '文件', outcome: 'differs', words: [error.message] }] };
  }
}

/** That a layout could not be compared with this computer's is no fault of the document, but no proof of it either. */
function headline(agrees: boolean, checks: readonly Check[]): string {
  if (!agrees) return '不符';
  const open = checks.some(({ subject, outcome }) => subject === '版面' && outcome === 'open');
  return open ? '相符，但版面没有全部核对' : '相符';
}

/** Where a whole document differs, the first places say so. */
const mostShown = 12;

const outcomes: Readonly<Record<Check['outcome'], string>> = {
  agrees: '相符',
  differs: '不符',
  open: '未核',
};

function proofLines(path: string, { agrees, checks }: Verification): readonly string[] {
  return [
    `${path}：${headline(agrees, checks)}`,
    ...checks.flatMap(({ subject, outcome, words }) => {
      const more = words.length - mostShown;
      return [...words.slice(0, mostShown), ...(more > 0 ? [`另有${more}处，用 --json 查看全部`] : [])].map(
        (sentence) => `  ${outcomes[outcome]}　${subject}：${sentence}`,
      );
    }),
  ];
}
