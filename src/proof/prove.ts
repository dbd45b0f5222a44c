import {
  attachmentNames,
  canonical,
  codeOf,
  type PrintsJobs,
  type ReadProvenance,
  readProvenance,
} from '../documents/index.ts';
import { compareDocuments } from './compare.ts';
import { differencesOf } from './differences.ts';
import { createReader, type ReadDocument, type Reader } from './read.ts';
import { remake } from './remake.ts';
import { createReprinter, type Reprint, type Reprinter, unprintable } from './reprint.ts';
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
export interface Verification {
  readonly agrees: boolean;
  readonly checks: readonly Check[];
}

/** What proving needs of the outside. */
export interface ProverOptions {
  /** The rules with this hash from the office's own store, or null. */
  readonly rulesOf: (sha256: string) => RuleVersion | null;
  /** The folder of the office's own templates, where the documents were printed with them. */
  readonly templates?: string | undefined;
  /** Opened for the first document that has to be printed again. */
  readonly press: () => Promise<PrintsJobs>;
  /** Whether a signature is the office's; null where no public key was given. */
  readonly verifySignature: ((provenance: Uint8Array, signature: string) => boolean) | null;
}

/** 核验: proves PDFs one after the other; what was printed again for one is kept for the next few. */
export interface Prover {
  prove(pdf: Uint8Array): Promise<Verification>;
}

/** 开始核验. */
export function createProver(options: ProverOptions): Prover {
  const reader = createReader();
  const reprint = createReprinter(options.press, reader);
  return {
    async prove(pdf) {
      const checks = await checksOf(pdf, options, reader, reprint);
      return { agrees: checks.every(({ outcome }) => outcome !== 'differs'), checks };
    },
  };
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
  reader: Reader,
  reprint: Reprinter,
): Promise<readonly Check[]> {
  const reading = await reader.attachments(pdf);
  if (!reading.ok) return [check('文件', 'differs', reading.problem)];
  const attachments = reading.content;
  const attached = attachments.get(attachmentNames.provenance);
  if (!attached) return [check('底稿', 'differs', '文件没有附底稿，不是衡策印制的，或底稿已被删去')];
  const provenance = readProvenance(attached);
  if (!provenance) return [check('底稿', 'differs', '底稿不是衡策所写的形式，已被改动')];

  const signature = signatureIn(attachments);
  const [made, reprinted] = await checkResult(provenance, signature, options, reprint);
  const pages = await checkPages(pdf, reader, provenance, reprinted);
  return [...pages.origin, ...made, ...pages.content, checkSignature(signature, attached, options)];
}

/** Rules and result; the document as it is printed again, with the rules of it, where that can be done. */
async function checkResult(
  provenance: ReadProvenance,
  signature: string | null,
  { rulesOf, templates }: ProverOptions,
  reprint: Reprinter,
): Promise<readonly [checks: readonly Check[], reprinted: Reprinted | null]> {
  const { rules_sha256: hash, document_number: number } = provenance.policy;
  const version = rulesOf(hash);
  if (!version) {
    const words = `没有留存校验值为${hash}的规则（${number}），不能重算：请用 --policy 指明印制时所用的规则目录`;
    return [[check('规则', 'differs', words)], null];
  }
  const rules = check('规则', 'agrees', ...rulesWords(version, provenance));
  const remade = remake(version.policy, provenance, templates);
  if (!remade.ok) return [[rules, { subject: '结果', outcome: 'differs', words: remade.faults }], null];
  const { document } = remade;
  const differences = differencesOf(provenance, JSON.parse(canonical(document.provenance)));
  const result = compared('结果', differences, resultWords(provenance));
  try {
    return [[rules, result], { version, print: await reprint(document, signature) }];
  } catch (error) {
    const words = unprintable(error);
    if (words === null) throw error;
    return [[rules, result, check('文字', 'differs', `按底稿不能重印：${words}`)], null];
  }
}

/** What is published carries no facts: what is listed can be added up again, and not be computed again. */
function resultWords({ document }: ReadProvenance): string {
  return document.kind === 'publicity'
    ? '事项都在该规则之内，各项合计与底稿一致；公示不附申报材料，金额须由印发单位以申报材料重新印制，比对验证码'
    : '按该规则重新计算，与底稿一致';
}

interface Reprinted {
  readonly version: RuleVersion;
  readonly print: Reprint;
}

/** What stands on the pages. */
async function checkPages(
  pdf: Uint8Array,
  reader: Reader,
  provenance: ReadProvenance,
  reprinted: Reprinted | null,
): Promise<{ readonly origin: readonly Check[]; readonly content: readonly Check[] }> {
  // Of a document whose bytes are those of the reprint, only the sentences are left to be read.
  const isSame = reprinted !== null && Buffer.compare(pdf, reprinted.print.bytes) === 0;
  const code = codeOf(canonical(provenance));
  if (isSame && !saysRules(provenance.document.kind))
    return { origin: [agreed('底稿', code)], content: sameBytes };
  const reading = await reader.document(pdf);
  if (!reading.ok) return { origin: [check('文件', 'differs', reading.problem)], content: [] };
  const found = reading.content;
  const origin = [checkProvenance(found, code)];
  if (reprinted === null) return { origin, content: [check('文字', 'open', '不能重印，各页没有比对')] };
  return {
    origin,
    content: [
      ...(isSame ? sameBytes : compareWith(found, await reprinted.print.read())),
      ...checkSentences(found, provenance, reprinted.version),
    ],
  };
}

const agreed = (subject: '底稿', code: string): Check =>
  check(subject, 'agrees', `验证码${code}与末页所印的一致`);

const sameBytes: readonly Check[] = [
  check('文字', 'agrees', '每页每行与重印的一致'),
  check('版面', 'agrees', '文件与重印的逐字节相同'),
];

function checkProvenance(found: ReadDocument, code: string): Check {
  const strange = [...found.attachments.keys()].filter(
    (name) => !Object.values<string>(attachmentNames).includes(name),
  );
  const printed = found.pages
    .at(-1)
    ?.lines.some((line) => line.includes(`验证码：${code.replaceAll(' ', '')}`));
  const differences = [
    ...strange.map((name) => `多出附件“${name}”`),
    ...(printed ? [] : [`底稿的验证码为${code}，与末页所印的不同：底稿或验证码已被改动`]),
  ];
  return differences.length === 0
    ? agreed('底稿', code)
    : { subject: '底稿', outcome: 'differs', words: differences };
}

function rulesWords(version: RuleVersion, { policy, engine }: ReadProvenance): string[] {
  const which = version.isCurrent ? '现行规则' : '留存的规则，现行规则已有改动';
  const note = engine === version.engine ? [] : [`本件由衡策${engine}版印制，现用${version.engine}版核验`];
  return [`校验值${policy.rules_sha256.slice(0, 16)}…，${which}`, ...note];
}

function compareWith(found: ReadDocument, expected: ReadDocument): readonly Check[] {
  const { text, drawing, depth } = compareDocuments(found, expected);
  const lines = found.pages.reduce((sum, page) => sum + page.lines.length, 0);
  const others = text.length > 0 ? '文字相符的各页，' : '';
  return [
    compared('文字', text, `${found.pages.length}页${lines}行，与重印的一致`),
    depth === 'glyphs' || drawing.length > 0
      ? compared('版面', drawing, `${others}字形、位置和线条与重印的一致`)
      : check('版面', 'open', `本件与本机所用的浏览器或字体不同，${depthWords[depth]}`),
  ];
}

const depthWords = {
  lines: '分行、线条和色块与重印的一致，字形没有核对',
  text: '只核对了文字和图片，分行、线条和字形没有核对',
} as const;

function checkSentences(
  found: ReadDocument,
  { document }: ReadProvenance,
  version: RuleVersion,
): readonly Check[] {
  if (!saysRules(document.kind)) return [];
  const { differences, count } = compareSentences(found, version);
  return [compared('规则语句', differences, `印出的${count}个事项的规则语句读回以后，与规则一致`)];
}

/** Whether a kind of document prints the rules themselves, which can be read back. */
function saysRules(kind: ReadProvenance['document']['kind']): boolean {
  return kind === 'guide' || kind === 'compendium';
}

function signatureIn(attachments: ReadDocument['attachments']): string | null {
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
