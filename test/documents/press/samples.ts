import type { PrintJob } from '../../../src/documents/press/index.ts';

const sentence =
  '某某区支持科技创新发展的若干措施自印发之日起施行，由区科技局会同有关部门负责解释，执行中的具体问题由各责任单位按照职责分工落实。';

/** Nothing but full characters, so that every line but the last of the paragraph is full. */
export const running =
  '为深入实施创新驱动发展战略加快建设具有全国影响力的科技创新中心充分发挥企业主体作用'.repeat(40);

/** 落款 as every form has it. */
export const signature = `<div class="signature"><p class="unit">某某区科学技术局</p><p class="date">2021年10月14日</p><p class="seal">（印章）</p></div>`;

const rows = Array.from(
  { length: 45 },
  (_, index) =>
    `<tr><td>${index + 1}</td><td>第${index + 1}科技有限公司</td><td class="money">1,234,567.89</td></tr>`,
).join('');

/** 文件格式, with every class of its form. */
export const official: PrintJob = {
  style: 'document',
  title: '关于拨付2021年度科技创新奖补资金的通知',
  author: '某某区科学技术局',
  date: '2021-10-14',
  html: `
<header class="red-head"><p class="issuer">某某区科学技术局文件</p><p class="document-number">某科〔2021〕13号</p><hr class="red-line"></header>
<h1 class="title">某某区科学技术局关于拨付2021年度科技创新奖补资金的通知</h1>
<p class="addressee">各镇人民政府、街道办事处，区政府有关部门，有关单位：</p>
<p>${sentence}</p>
<h2>一、资金来源</h2><p>${running}</p>
<h3>（一）拨付对象</h3><p>喆堃科技有限公司等3家企业。</p>
<h4>1．拨付方式</h4><p class="flush">${sentence}</p>
<ol><li>营业执照复印件；</li><li>研发费用专项审计报告。</li></ol>
<p class="note">注：${sentence}</p>
<p>联系电话：<span class="pending">〔待核〕</span>。</p>
<p class="annex-note">附件：资金汇总表</p>
${signature}
<section class="annex"><p class="annex-label">附件</p><h1 class="title">资金汇总表</h1>
<table class="sheet"><caption>核定金额</caption><thead><tr><th scope="col">序号</th><th scope="col">企业名称</th><th scope="col">金额（元）</th></tr></thead><tbody>${rows}</tbody></table></section>
<footer class="imprint"><p>抄送：区财政局，区审计局。</p><p><span>某某区科学技术局办公室</span><span>2021年10月14日印发</span></p></footer>`,
};

/** 信函格式, two pages long. */
export const letter: PrintJob = {
  style: 'letter',
  title: '奖补资金核定通知书',
  author: '某某区科学技术局',
  date: '2021-10-14',
  html: `
<header class="letter-head"><p class="issuer">某某区科学技术局</p><hr class="double-red"></header>
<p class="document-number">某科函〔2021〕7号</p>
<h1 class="title">奖补资金核定通知书</h1>
<p class="addressee">喆堃科技有限公司：</p>
<p>${sentence.repeat(10)}</p>
${signature}`,
};

/** 汇编, with cover, contents, measures and a worked example. */
export const compendium: PrintJob = {
  style: 'guide',
  title: '申报指南汇编',
  author: '某某区科学技术局',
  date: '2021-10-14',
  html: `
<section class="cover"><p class="cover-issuer">某某区人民政府</p><h1 class="cover-title">支持科技创新发展若干措施申报指南汇编</h1><p class="cover-number">某府发〔2021〕13号</p><p class="cover-date">2021年10月</p></section>
<nav class="contents"><h2>目　录</h2><ol>${[1, 2, 3].map((number) => `<li><a href="#measure-${number}">第${number}条　支持研发投入<span class="page-number"></span></a></li>`).join('')}</ol></nav>
${[1, 2, 3].map((number) => `<section class="measure" id="measure-${number}"><h1 class="title">第${number}条　支持研发投入申报指南</h1><h2>一、支持标准</h2><p>${running.slice(0, 500 * number)}</p><div class="example"><h3>计算示例</h3><p>某企业研发费用为1200万元，最高可申请100万元。</p></div></section>`).join('')}`,
};

/** A page of plain text of one style. */
export function plain(html: string): PrintJob {
  return { style: 'guide', title: '样张', date: '2021-10-14', html };
}
