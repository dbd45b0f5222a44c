import {
  attachmentNames,
  type ComposedDocument,
  canonical,
  codeOf,
  type PrintsJobs,
  print,
  type ReadProvenance,
  readProvenance,
} from '../documents/index.ts';
import { compareDocuments } from './compare.ts';
import { differencesOf } from './differences.ts';
import { type ReadDocument, readDocument } from './read.ts';
import { remake } from './remake.ts';
import { compareSentences } from './sentences.ts';
import type { RuleVersion } from './version.ts';

/** 核验事项: one thing that was looked into. */
export interface Check {
  readonly subject: '文件' | '底稿' | '规则' | '结果' | '文字' | '版面' | '规则语句' | '签名';
  readonly outcome: 'agrees' | 'differs' | 'open';
  /** What was found, in Chinese; where something differs, one sentence for each difference. */
  readonly words: readonly string[];
}

/** 核验结论 about one PDF. */
export interface Proof {
  readonly agrees: boolean;
  readonly checks: readonly Check[];
}

/** What proving needs of the outside. */
export interface ProverOptions {
  /** The rules with this hash from the office's own store, or null. */
  readonly rulesOf: (sha256: string) => RuleVersion | null;
  /** Opened for the first document that has to be printed again. */
  readonly press: () => Promise<PrintsJobs>;
  /** Whether a signature is the office's; null where no public key was given. */
  readonly verifySignature: ((provenance: Uint8Array, signature: string) => boolean) | null;
}

/** 核验: proves PDFs one after the other; what was printed again for one is kept for the next few. */
export interface Prover {
  prove(pdf: Uint8Array): Promise<Proof>;
}

/** Mutants of one document are compared with one print; a folder of many documents must not fill the memory. */
const mostKept = 8;

/** 开始核验. */
export function createProver(options: ProverOptions): Prover {
  const reprint = reprinter(options.press);
  return {
    async prove(pdf) {
      const checks = await checksOf(pdf, options, reprint);
      return { agrees: checks.every(({ outcome }) => outcome !== 'differs'), checks };
    },
  };
}

interface Reprint {
  readonly bytes: Uint8Array;
  /** Read where the bytes are not those of the file. */
  readonly read: () => Promise<ReadDocument>;
}
/** Prints again; a signature is attached as it is, because it is no part of what is made again. */
type Reprinter = (document: ComposedDocument, signature: string | null) => Promise<Reprint>;

function reprinter(press: ProverOptions['press']): Reprinter {
  const kept = new Map<string, Reprint>();
  return async (document, signature) => {
    const key = `${canonical(document.provenance)}\n${signature}`;
    const known = kept.get(key);
    if (known) return known;
    const { pdf: bytes } = await print(
      document,
      await press(),
      signature === null ? undefined : () => signature,
    );
    let read: Promise<ReadDocument> | undefined;
    const fresh = {
      bytes,
      read: () => {
        read ??= ownDocument(bytes);
        return read;
      },
    };
    for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept + 1)))
      kept.delete(oldest);
    kept.set(key, fresh);
    return fresh;
  };
}

async function ownDocument(bytes: Uint8Array): Promise<ReadDocument> {
  const reading = await readDocument(bytes);
  if (!reading.ok) throw new Error(`what was printed again cannot be read: ${reading.problem}`);
  return reading.content;
}

const check = (subject: Check['subject'], outcome: Check['outcome'], ...words: string[]): Check => ({
  subject,
  outcome,
  words,
});
const compared = (subject: Check['subject'], differences: readonly string[], same: string): Check =>
  differences.length === 0
    ? check(subject, 'agrees', same)
    : { subject, outcome: 'differs', words: differences };

async function checksOf(
  pdf: Uint8Array,
  options: ProverOptions,
  reprint: Reprinter,
): Promise<readonly Check[]> {
  const reading = await readDocument(pdf);
  if (!reading.ok) return [check('文件', 'differs', reading.problem)];
  const found = reading.content;
  const attached = found.attachments.get(attachmentNames.provenance);
  if (!attached) return [check('底稿', 'differs', '文件没有附底稿，不是衡策印制的，或底稿已被删去')];
  const text = new TextDecoder().decode(attached);
  const provenance = readProvenance(text);
  if (!provenance) return [check('底稿', 'differs', '底稿不是衡策所写的形式，已被改动')];

  const signature = signatureIn(found);
  const origin = [checkProvenance(found, text), checkSignature(signature, attached, options)];
  const { rules_sha256: hash } = provenance.policy;
  const version = options.rulesOf(hash);
  if (!version)
    return [
      ...origin,
      check('规则', 'differs', `没有留存校验值为${hash}的规则，不能重算：请用印制时所用的规则目录核验`),
    ];
  const rules = check('规则', 'agrees', ...rulesWords(version, provenance));
  const remade = remake(version.policy, provenance);
  if (!remade.ok) return [...origin, rules, { subject: '结果', outcome: 'differs', words: remade.faults }];

  const { document } = remade;
  const differences = differencesOf(provenance, JSON.parse(canonical(document.provenance)));
  const result = compared('结果', differences, '按该规则重新计算，与底稿一致');
  const fresh = await reprint(document, signature);
  return [
    ...origin,
    rules,
    result,
    ...(await checkPages(pdf, found, fresh)),
    ...checkSentences(found, provenance, version),
  ];
}

function checkProvenance(found: ReadDocument, text: string): Check {
  const strange = [...found.attachments.keys()].filter(
    (name) => !Object.values<string>(attachmentNames).includes(name),
  );
  const code = codeOf(text);
  const printed = found.pages
    .at(-1)
    ?.lines.some((line) => line.includes(`验证码：${code.replaceAll(' ', '')}`));
  return compared(
    '底稿',
    [
      ...strange.map((name) => `多出附件“${name}”`),
      ...(printed ? [] : [`底稿的验证码为${code}，与末页所印的不同：底稿或验证码已被改动`]),
    ],
    `验证码${code}与末页所印的一致`,
  );
}

function rulesWords(version: RuleVersion, { policy, engine }: ReadProvenance): string[] {
  const which = version.isCurrent ? '现行规则' : '留存的规则，现行规则已有改动';
  const note = engine === version.engine ? [] : [`本件由衡策${engine}版印制，现用${version.engine}版核验`];
  return [`校验值${policy.rules_sha256.slice(0, 16)}…，${which}`, ...note];
}

async function checkPages(pdf: Uint8Array, found: ReadDocument, fresh: Reprint): Promise<readonly Check[]> {
  const size = `${found.pages.length}页${found.pages.reduce((sum, page) => sum + page.lines.length, 0)}行`;
  if (Buffer.compare(pdf, fresh.bytes) === 0) {
    return [
      check('文字', 'agrees', `${size}，与重印的一致`),
      check('版面', 'agrees', '文件与重印的逐字节相同'),
    ];
  }
  const { text, drawing, sameLayout } = compareDocuments(found, await fresh.read());
  return [
    compared('文字', text, `${size}，与重印的一致`),
    sameLayout
      ? compared('版面', drawing, '字形、位置和线条与重印的一致')
      : drawing.length > 0
        ? { subject: '版面', outcome: 'differs', words: drawing }
        : check(
            '版面',
            'open',
            '本件与本机所用的浏览器或字体不同，只核对了文字和图片，没有核对字形、位置和线条',
          ),
  ];
}

function checkSentences(
  found: ReadDocument,
  { document }: ReadProvenance,
  version: RuleVersion,
): readonly Check[] {
  if (document.kind === 'notice') return [];
  const { differences, count } = compareSentences(found, version);
  return [compared('规则语句', differences, `印出的${count}个事项的规则语句读回以后，与规则一致`)];
}

function signatureIn({ attachments }: ReadDocument): string | null {
  const attached = attachments.get(attachmentNames.signature);
  return attached === undefined ? null : new TextDecoder().decode(attached);
}

function checkSignature(
  signature: string | null,
  attached: Uint8Array,
  { verifySignature }: ProverOptions,
): Check {
  if (!verifySignature)
    return check(
      '签名',
      'open',
      signature !== null
        ? '文件带有签名，没有给出公钥（--key），未予核对'
        : '文件没有签名。改了底稿又照样重印一份的，只有签名才能识别',
    );
  if (signature === null) return check('签名', 'differs', '文件没有印发单位的签名');
  return verifySignature(attached, signature)
    ? check('签名', 'agrees', '底稿由所给公钥的持有者签名')
    : check('签名', 'differs', '签名与底稿或所给的公钥不符');
}
