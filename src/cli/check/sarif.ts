import { pathToFileURL } from 'node:url';
import { type Diagnostic, type Page, type Place, pageText } from '../../compiler/index.ts';
import { packageVersion } from '../policy-folder.ts';
import { type CheckOutcome, isSound } from './outcome.ts';

/** Relative addresses of rule files begin at the policy folder, which the run calls this. */
const base = 'POLICY';

/** What is found beside diagnostics: it has no page, only a title. */
const otherRules = { example: '算例不符', ledger: '数字台账不符' } as const;

/** 核对结果 in SARIF 2.1.0, for editors and services that show findings of any tool. */
export function checkSarif(outcome: CheckOutcome, pages: readonly Page[]) {
  const results = resultsOf(outcome);
  const ids = [...new Set(results.map(({ ruleId }) => ruleId))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'hengce',
            fullName: '衡策',
            semanticVersion: packageVersion(),
            language: 'zh-CN',
            rules: ids.map((id) => ruleOf(id, pages)),
          },
        },
        language: 'zh-CN',
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [base]: { uri: `${pathToFileURL(outcome.folder).href}/` } },
        artifacts: outcome.files.map(({ path, encoding }) => ({
          location: location(path),
          encoding: encoding === 'GB18030' ? 'GB18030' : 'UTF-8',
        })),
        invocations: [{ executionSuccessful: true, exitCode: isSound(outcome) ? 0 : 1 }],
        results: results.map((result) => ({ ...result, ruleIndex: ids.indexOf(result.ruleId) })),
      },
    ],
  };
}

interface Result {
  readonly ruleId: string;
  readonly level: 'error' | 'warning';
  readonly message: { readonly text: string };
  readonly locations: readonly object[];
  readonly relatedLocations?: readonly object[];
  readonly fixes?: readonly object[];
}

function resultsOf({ diagnostics, failed, ledger }: CheckOutcome): readonly Result[] {
  return [
    ...diagnostics.map(diagnosticResult),
    ...failed.map(({ title, place, failures }) =>
      other('example', `算例“${title}”：${failures.join('\n')}`, place),
    ),
    ...(ledger ?? []).map(({ message, place }) => other('ledger', message, place)),
  ];
}

function diagnosticResult(diagnostic: Diagnostic): Result {
  const { code, severity, message, help, place, other, correction, example } = diagnostic;
  const result: Result = {
    ruleId: code,
    level: severity,
    message: { text: [message, ...help, ...(example === undefined ? [] : [example])].join('\n') },
    locations: [physical(place)],
    ...(other ? { relatedLocations: [{ ...physical(other), message: { text: '另一处' } }] } : {}),
  };
  if (!correction) return result;
  const replacement = { deletedRegion: region(correction.place), insertedContent: { text: correction.text } };
  const change = { artifactLocation: location(correction.place.file.path), replacements: [replacement] };
  return { ...result, fixes: [{ artifactChanges: [change] }] };
}

const other = (rule: keyof typeof otherRules, text: string, place: Place | null): Result => ({
  ruleId: rule,
  level: 'error',
  message: { text },
  locations: place ? [physical(place)] : [],
});

function ruleOf(id: string, pages: readonly Page[]) {
  const page = pages.find(({ code }) => code === id);
  if (!page) return { id, shortDescription: { text: otherRules[id as keyof typeof otherRules] } };
  return {
    id,
    shortDescription: { text: page.title },
    fullDescription: { text: page.meaning.replaceAll(/(?<!\n)\n(?!\n)/g, '') },
    help: { text: pageText(page), markdown: page.markdown },
  };
}

const location = (path: string) => ({
  uri: path.split('/').map(encodeURIComponent).join('/'),
  uriBaseId: base,
});

const physical = (place: Place) => ({
  physicalLocation: { artifactLocation: location(place.file.path), region: region(place) },
});

/** Lines and columns from 1, the end exclusive, columns in UTF-16 code units. */
function region({ file, start, end }: Place) {
  const point = (offset: number) => {
    const before = file.text.slice(0, offset).split('\n');
    return [before.length, (before.at(-1) ?? '').length + 1] as const;
  };
  const [startLine, startColumn] = point(start);
  const [endLine, endColumn] = point(end);
  return { startLine, startColumn, endLine, endColumn };
}
