import type { About } from '../../runtime/index.ts';
import type { Office } from '../office.ts';
import { distinct } from '../view/phrases.ts';

const UNIT = '某某局（示例）';

/** 示例单位: settings with something in every place, so that a preview shows where the office's own will stand. */
export function sampleOffice({ measures, issuedOn }: About): Office {
  const units = distinct(measures.flatMap((measure) => measure.units));
  return {
    name: UNIT,
    head: `${UNIT}文件`,
    copied_to: ['某某办公室', '某某审计局'],
    printed_by: UNIT,
    address: '某某路1号（示例）',
    guide_date: issuedOn,
    review: '对核定结果有异议的，自收到本通知书之日起10个工作日内，以书面形式向联系单位提出（示例）。',
    objections: '以书面形式向联系单位提出，写明事实和理由（示例）。',
    application_period: '每年3月1日至3月31日（示例）',
    application_place: '向责任单位提交申报表和申报材料（示例）',
    handling_steps: ['企业提交申报材料（示例）', '责任单位审核（示例）', '公示并印发核定通知书（示例）'],
    time_limit: '受理后30个工作日（示例）',
    payment: '核定后15个工作日内拨付到企业账户（示例）',
    form_number: '示例—01',
    units: Object.fromEntries(
      units.map((unit) => [unit, { telephone: '000-00000000', address: '某某路1号（示例）' }]),
    ),
  };
}
