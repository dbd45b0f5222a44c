/**
 * Settings of the office that prints (`office.json`): what the official text does not give. Everything is optional;
 * what is missing prints as 〔待核〕 and is listed for the office, never invented.
 */
import { z } from 'zod';
import type { About } from '../runtime/index.ts';
import { suggestion } from './compose/index.ts';
import { type FormFault, type FormOutcome, form, isoDate, line, lines, readForm } from './form.ts';

const handling = {
  application_period: line.optional().describe('申报时间'),
  application_place: line.optional().describe('申报方式：向谁、在哪里申报'),
  handling_steps: lines(line, 100).optional().describe('办理流程，一步一项'),
  time_limit: line.optional().describe('办理时限'),
  payment: line.optional().describe('资金拨付：核定后怎样拨付'),
  form_number: line.optional().describe('申报表的表号'),
  form_reviewers: lines(line, 100)
    .optional()
    .describe(
      '申报表上填写审核意见的单位，依次列出；不写的，为该条的各责任单位（只有服务事项的，为受理单位）',
    ),
  attachments: lines(line, 100)
    .optional()
    .describe('其他附件：申报表、真实性承诺书之外，随指南印发的附件的名称'),
};

const schema = form({
  name: line.optional().describe('印发单位的全称'),
  head: line.optional().describe('发文机关标志，默认为单位全称加“文件”'),
  copied_to: lines(line, 100).optional().describe('抄送机关，印在拨付通知的版记'),
  printed_by: line.optional().describe('印发机关，印在拨付通知的版记，默认为单位全称'),
  address: line.optional().describe('咨询地址'),
  guide_date: isoDate.optional().describe('指南的编印日期，如“2022-01-04”'),
  verification_url: z
    .url({ protocol: /^https?$/, error: '须是网址，如“https://example.gov.cn/verify”。' })
    .max(300, '不得超过300个字符，否则二维码放不下。')
    .optional()
    .describe('本单位的核验网址，文件上的二维码指向这里'),
  review: line.optional().describe('异议处理：企业对核定结果有异议的，怎样提出'),
  objections: line.optional().describe('公示期内的异议怎样提出'),
  ...handling,
  units: z
    .record(
      z.string(),
      form({
        full_name: line.optional().describe('单位的全称'),
        telephone: line.optional().describe('联系电话'),
        address: line.optional().describe('单位地址'),
      }),
      {
        error: '须是一组内容，写在花括号内。',
      },
    )
    .readonly()
    .optional()
    .describe('责任单位，按政策中的名称写'),
  measures: z
    .record(z.string(), form(handling), { error: '须是一组内容，写在花括号内。' })
    .readonly()
    .optional()
    .describe('个别措施的设置，按条款序号写，先于全单位的设置'),
});

/** 设置的格式: the JSON Schema of `office.json`, for editors; names of units and measures are checked when it is read. */
export function officeSchema(): object {
  const json = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    // That nothing changes what was read is no matter of whoever writes the file.
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly;
    },
  });
  return { ...json, title: '印发单位设置' };
}

/** 印发单位设置: what `office.json` may say. */
export type Office = z.output<typeof schema>;
/** 办理设置: the settings that a measure may have of its own. */
export type Handling = Pick<Office, keyof typeof handling>;

/** No settings at all: everything that an office supplies prints as 〔待核〕. */
export const noOffice: Office = {};

/** Reads `office.json`; units and measures must be those of the policy. */
export function readOffice(json: unknown, about: About): FormOutcome<Office> {
  const read = readForm<Office>(schema, json);
  if (!read.ok) return read;
  const units = new Set(about.measures.flatMap((measure) => measure.units));
  const measures = about.measures.map((measure) => String(measure.number));
  const faults = [
    ...unknown('units', Object.keys(read.value.units ?? {}), [...units], '责任单位'),
    ...unknown('measures', Object.keys(read.value.measures ?? {}), measures, '条款序号'),
  ];
  return faults.length === 0 ? read : { ok: false, faults };
}

/** 办理设置 of one measure: its own before those of the office. */
export function handlingOf(office: Office, measure: number): Handling {
  return { ...office, ...office.measures?.[String(measure)] };
}

function unknown(
  part: string,
  names: readonly string[],
  known: readonly string[],
  noun: string,
): readonly FormFault[] {
  return names
    .filter((name) => !known.includes(name))
    .map((name) => {
      const path = `${part}.${name}`;
      return {
        code: 'E_FORM',
        path,
        message: `「${path}」：政策中没有${noun}「${name}」${suggestion(name, known)}`,
      };
    });
}
