import { expect, test } from 'vitest';
import { guide, noOffice, readOffice } from '../../src/documents/index.ts';
import { about } from './fixture/about.ts';
import { policy } from './fixture/policy.ts';

const full = {
  name: '样例区经济和信息化委员会',
  address: '样例路1号',
  application_period: '每年3月',
  application_place: '政务大厅',
  handling_steps: ['申报', '审核', '兑现'],
  time_limit: '20个工作日',
  payment: '国库集中支付',
  form_number: '样经信表1',
  form_reviewers: ['样例区政务服务中心'],
  attachments: ['项目备案说明'],
  units: { 区经济信息委: { telephone: '000-0001' }, 区财政局: { telephone: '000-0002' } },
  measures: { 1: { application_period: '每年5月' } },
};

test('what the office has not settled prints as 〔待核〕 and is listed', () => {
  const { html, pending } = guide(policy, 1, noOffice);
  expect(pending.map(({ label, where }) => `${where}：${label}`)).toEqual([
    '第一条：申报时间',
    '第一条：申报方式',
    '第一条：办理程序',
    '第一条：办理时限',
    '第一条：资金拨付',
    '第一条：区经济信息委联系电话',
    '第一条：区财政局联系电话',
    '咨询方式：咨询地址',
    '第一条：申报表表号',
  ]);
  expect(html.match(/<span class="pending">〔待核〕<\/span>/g)).toHaveLength(pending.length);
});

test('what the office has settled is printed, and a measure may have settings of its own', () => {
  const office = readOffice(full, about);
  if (!office.ok) throw new Error(JSON.stringify(office.faults));
  const { html, pending } = guide(policy, 1, office.value);
  expect(pending).toEqual([]);
  expect(html).toContain('申报时间：每年5月');
  expect(html).toContain('<p>2．审核。</p>');
  expect(html).toContain('<td>000-0002</td>');
  expect(html).toMatch(
    /附件：<\/p>\s*<ol>\s*<li>支持企业智能化改造申报表<\/li>\s*<li>真实性承诺书<\/li>\s*<li>项目备案说明<\/li>/,
  );
  expect(html).toContain('表号：样经信表1');
  expect(html).toContain('<th scope="row">样例区政务服务中心</th>');
  expect(html).toContain('<p class="addressee">样例区政务服务中心：</p>');
});

test('every fault of the settings is told at once', () => {
  const office = readOffice(
    {
      nane: '甲',
      address: 3,
      guide_date: '2022-02-30',
      handling_steps: '申报',
      time_limit: ' ',
      payment: '甲\u202e乙',
      units: { 区经信委: { phone: '1' } },
    },
    about,
  );
  expect(office.ok ? [] : office.faults.map((fault) => fault.message)).toEqual([
    '「address」：须是文字，写在引号内。',
    '「guide_date」：须是日期，如“2022-07-15”；现为「2022-02-30」。',
    '「handling_steps」：须是列表，写在方括号内。',
    '「time_limit」：不得为空；尚未确定的，请删去此项。',
    '「payment」：含有看不见的控制字符或换行，请删去。',
    '「units.区经信委」：没有名为「phone」的项，是否指「telephone」？',
    '整个文件：没有名为「nane」的项，是否指「name」？',
  ]);
});

test('units and measures must be those of the policy', () => {
  const office = readOffice({ units: { 区经济信委: {} }, measures: { 17: {} } }, about);
  expect(office.ok ? [] : office.faults.map((fault) => fault.message)).toEqual([
    '「units.区经济信委」：政策中没有责任单位「区经济信委」，是否指「区经济信息委」？',
    '「measures.17」：政策中没有条款序号「17」，是否指「1」？',
  ]);
});
