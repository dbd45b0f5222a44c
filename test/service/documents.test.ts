import { afterAll, describe, expect, it } from 'vitest';
import { policy } from '../../policies/yubei-2021-13/compiled/policy.ts';
import {
  type ComposedDocument,
  compendium,
  copyOf,
  type DocumentKind,
  FORMATS,
  fileNameIn,
  form,
  guide,
  notice,
  paymentNotice,
  publicity as publicityList,
  readApplication,
} from '../../src/documents/index.ts';
import { deviationsFrom } from './open-api.ts';
import { decided, office, printsTitles, sample, serving } from './serving.ts';

const { app, post, get } = await serving({ openPress: printsTitles });
afterAll(() => app.close());

const deviations = deviationsFrom(await get('/openapi.json').then((answer) => answer.json()));
const answerTo = (path: string, value: unknown) =>
  post(path, JSON.stringify(value)).then((answer) => answer.json());

const [letter, ...others] = ['02-smart-factory', '05-rd-flat'].map(decided);
const sent = [letter, ...others];
const payment = { issue: sample('payment.json'), applications: sent };
const publicity = { issue: sample('publicity.json'), applications: sent };

const applications = sent.map((record) => {
  const read = readApplication(policy, { name: '', dossier: record?.dossier, decisions: record?.decisions });
  if (!read.ok) throw new Error('the sample cannot be read');
  return read.application;
});
const noticeOf = ([first]: typeof applications) =>
  first && notice(policy, first.evaluation, first.decisions, office);
type Outcome = { readonly ok: true; readonly document: ComposedDocument } | { readonly ok: false };
const composedIn = (outcome: Outcome | undefined) => {
  if (!outcome?.ok) throw new Error('the sample is refused');
  return outcome.document;
};

/** Every kind of document, with how it is asked for. */
const kinds = {
  compendium: ['/guides', undefined, compendium(policy, office)],
  guide: ['/guides/2', undefined, guide(policy, 2, office)],
  form: ['/forms/2', undefined, form(policy, 2, office)],
  notice: ['/notices', letter, composedIn(noticeOf(applications))],
  payment: [
    '/payment-notices',
    payment,
    composedIn(paymentNotice(policy, applications, payment.issue, office)),
  ],
  publicity: [
    '/publicity-lists',
    publicity,
    composedIn(publicityList(policy, applications, publicity.issue, office)),
  ],
} as const satisfies Readonly<
  Record<DocumentKind, readonly [path: string, body: object | undefined, document: ComposedDocument]>
>;
const ask = (path: string, body: object | undefined, headers: Record<string, string> = {}) =>
  body === undefined ? get(path, headers) : post(path, JSON.stringify(body), headers);

describe.each(Object.values(kinds))('%s', (path, body, document) => {
  it('is a PDF with the name of a file, where nothing else is asked for', async () => {
    const answer = await ask(path, body);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(document.fileName)}`,
      vary: 'accept',
    });
    expect(await answer.text()).toBe(`%PDF ${document.title}`);
  });

  it.each([
    ['html', 'text/html', 'text/html; charset=utf-8', 'inline'],
    ['docx', FORMATS.docx, FORMATS.docx, 'attachment'],
  ] as const)('is the %s that the command line writes', async (format, accepted, type, use) => {
    const { content } = await copyOf(document, format);
    for (const answer of [
      await ask(path, body, { accept: accepted }),
      await ask(`${path}?format=${format}`, body, { accept: 'application/pdf' }),
    ]) {
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe(type);
      expect(answer.headers.get('content-disposition')).toBe(
        `${use}; filename*=UTF-8''${encodeURIComponent(fileNameIn(document, format))}`,
      );
      expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true);
    }
  });

  it('is not printed for good while a value is open', async () => {
    const answer = await ask(`${path}?final=true`, body);
    const labels = [...new Set(document.pending.map(({ label }) => label))];
    expect(answer.status).toBe(labels.length === 0 ? 200 : 422);
    if (labels.length === 0) return;
    const problem = await answer.json();
    expect(deviations('Problem', problem)).toEqual([]);
    expect(problem).toEqual({
      status: 422,
      code: 'E_OPEN',
      detail: '定稿不得有〔待核〕，没有印制。',
      faults: labels.map((label) => ({ code: 'E_OPEN', path: '', message: `${label}尚未确定。` })),
    });
  });
});

it.each([
  ['text/html,application/xhtml+xml,*/*;q=0.8', 'text/html; charset=utf-8'],
  ['application/*;q=0.5, text/html;q=0.1', 'application/pdf'],
  ['*/*', 'application/pdf'],
])('who accepts %s is given %s', async (accept, type) => {
  expect((await get('/guides/2', { accept })).headers.get('content-type')).toBe(type);
});

it('a remark that the command line would make is in the head of the answer', async () => {
  const answer = await ask('/publicity-lists', {
    ...publicity,
    issue: { ...publicity.issue, working_days: 1 },
  });
  expect(decodeURIComponent(answer.headers.get('hengce-remark') ?? '')).toBe(
    '公示期内周一至周五共5天，所写为1个工作日，请按放假安排核对。',
  );
  expect((await ask('/publicity-lists', publicity)).headers.has('hengce-remark')).toBe(false);
});

describe('what disagrees with the rules is not printed', () => {
  it('a decision', async () => {
    const { dossier, decisions } = decided('02-smart-factory');
    const [one, ...rest] = decisions.decisions;
    const more = { ...decisions, decisions: [{ ...one, amount_yuan: '99999999.00' }, ...rest] };
    const answer = await answerTo('/notices', { dossier, decisions: more });
    expect(deviations('Problem', answer)).toEqual([]);
    expect(answer).toMatchObject({
      status: 422,
      code: 'E_DECISIONS',
      detail: '核定与规则不符，通知书没有印制。',
      faults: [{ code: 'E_AWARD_ABOVE_CEILING' }],
    });
  });

  it.each([
    ['/payment-notices', payment, '拨付通知'],
    ['/publicity-lists', publicity, '公示'],
  ])('%s: every fault of a batch is told with its place', async (path, { issue }, name) => {
    const [one, other] = sent;
    const unread = await answerTo(path, {
      issue: { ...issue, date: '昨天' },
      applications: [
        one,
        { dossier: one?.dossier },
        { dossier: one?.decisions, decisions: one?.dossier },
        { dossier: { ...one?.dossier, application_date: '2022-02-30' }, decisions: one?.decisions },
        { dossier: one?.dossier, decisions: { ...one?.decisions, date: '昨天' } },
      ],
    });
    expect(deviations('Problem', unread)).toEqual([]);
    expect(unread).toEqual({
      status: 422,
      code: 'E_BATCH',
      detail: `这一批有5处错误，${name}没有印制。`,
      faults: [
        {
          code: 'E_FORM',
          path: 'issue.date',
          message: '印发内容：「date」：须是日期，如“2022-07-15”；现为「昨天」。',
        },
        {
          code: 'E_FORM',
          path: 'applications[1]',
          message: '第2件须写明dossier（申报材料）和decisions（核定）两项。',
        },
        {
          code: 'E_FORM',
          path: 'applications[2].dossier',
          message: '第3件dossier（申报材料）里写的是核定，请核对。',
        },
        {
          code: 'E_DATE',
          path: 'applications[3].dossier.application_date',
          message: expect.stringContaining('第4件申报材料：「申报日期」应为日期'),
        },
        {
          code: 'E_FORM',
          path: 'applications[4].decisions.date',
          message: '第5件核定：「date」：须是日期，如“2022-07-15”；现为「昨天」。',
        },
      ],
    });
    const again = {
      ...other,
      decisions: { ...other?.decisions, document_number: one?.decisions.document_number },
    };
    const refused = await answerTo(path, { issue, applications: [one, again] });
    expect(refused).toMatchObject({
      status: 422,
      code: 'E_BATCH',
      detail: `核定与规则不符，${name}没有印制。`,
      faults: [{ code: 'E_DUPLICATE', path: 'applications[1].decisions.document_number' }],
    });
    expect(refused.faults[0].message).toMatch(/^第2件.+：发文字号“.+”已用于第1件.+。$/);
    expect(await answerTo(path, { issue, applications: [] })).toEqual({
      status: 422,
      code: 'E_BATCH',
      detail: `没有一件申报，${name}没有印制。`,
    });
  });
});
