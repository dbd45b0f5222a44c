/**
 * Settings of the office that prints (`office.json`): what the official text does not give. Everything is optional;
 * what is missing prints as 〔待核〕 and is listed for the office, never invented.
 */
import { z } from 'zod';
import type { About } from '../runtime/index.ts';
import { suggestion } from './compose/index.ts';
import { type FormFault, type FormOutcome, form, isoDate, line, lines, readForm } from './form.ts';

const handling = {
  /** 申报时间. */
  application_period: line.optional(),
  /** 申报方式: where and how to apply. */
  application_place: line.optional(),
  /** 办理流程, step by step. */
  handling_steps: lines(line).optional(),
  /** 办理时限. */
  time_limit: line.optional(),
  /** 资金拨付: how awards are paid. */
  payment: line.optional(),
  /** 附件: forms that go with the guide. */
  attachments: lines(line).optional(),
};

const schema = form({
  /** 印发单位: the full name of the office that issues guides and notices. */
  name: line.optional(),
  /** 地址. */
  address: line.optional(),
  /** 编印日期 of guides. */
  guide_date: isoDate.optional(),
  /** 核验网址: the office's own page of verification; the QR code of a document leads there. */
  verification_url: z
    .url({ protocol: /^https?$/, error: '须是网址，如“https://example.gov.cn/verify”。' })
    .optional(),
  /** 异议处理: what an enterprise may do that disagrees with a notice. */
  review: line.optional(),
  ...handling,
  /** 责任单位, by the name that the policy uses. */
  units: z
    .record(
      z.string(),
      form({ full_name: line.optional(), telephone: line.optional(), address: line.optional() }),
      {
        error: '须是一组内容，写在花括号内。',
      },
    )
    .readonly()
    .optional(),
  /** Settings of single measures, by number; they go before those of the office. */
  measures: z
    .record(z.string(), form(handling), { error: '须是一组内容，写在花括号内。' })
    .readonly()
    .optional(),
});

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
