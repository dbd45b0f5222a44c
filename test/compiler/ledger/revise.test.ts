import { describe, expect, it } from 'vitest';
import { reviseLedger, revisionTable } from '../../../src/compiler/index.ts';
import { book, draft, officialOf, settled, text } from './tea-gardens.ts';

describe('a newer text', () => {
  const ledger = settled(draft(text));
  const told = (written: string) => revisionTable(reviseLedger(ledger, officialOf(written), book)).join('\n');

  it.each<[string, string, string]>([
    ['that is the same', text.replaceAll('，', ','), '与台账相同，没有句子改动。'],
    [
      'with another figure',
      text.replace('40%', '35%'),
      `第一条第二句有改动
  数字：40% → 35%
  待核对：
    事项1.1 标准  policy.zc 第25行
    事项1.1 依据  policy.zc 第24行
改动1句，新增0句，删去0句，移动0句。`,
    ],
    [
      'with other words',
      text.replace('改造老茶园的', '改造低产茶园的'),
      `第一条第二句有改动
  数字没有变
  待核对：
    事项1.1 依据  policy.zc 第24行
改动1句，新增0句，删去0句，移动0句。`,
    ],
    [
      'with a new sentence',
      text.replace('对改造老茶园的', '新建茶园每亩给予200元补助。对改造老茶园的'),
      `第一条第二句是新增的
  数字：新增200元
  还没有规则
第一条第二句文字未变，现为第一条第三句
  待核对：
    事项1.1 依据  policy.zc 第24行
改动0句，新增1句，删去0句，移动1句。`,
    ],
    [
      'without a sentence',
      text.replace('县里每年评选10家示范茶企。', ''),
      `第二条第二句已删去
  数字：删去10家
改动0句，新增0句，删去1句，移动0句。`,
    ],
    [
      'with a new article before another',
      text.replace(
        '二、支持茶企认定',
        '二、支持品牌建设。对注册商标的，给予2万元奖励。（责任单位：县市场监管局）\n\n三、支持茶企认定',
      ),
      `第二条标题是新增的
第二条第一句是新增的
  数字：新增2万元
  还没有规则
第二条责任单位是新增的
第二条标题文字未变，现为第三条标题
  待核对：
    第二条 标题  policy.zc 第27行
第二条第一句文字未变，现为第三条第一句
  待核对：
    事项2.1 依据  policy.zc 第32行
第二条第二句文字未变，现为第三条第二句
第二条责任单位文字未变，现为第三条责任单位
  待核对：
    第二条 责任单位  policy.zc 第28行
改动0句，新增3句，删去0句，移动4句。`,
    ],
    [
      'without an article',
      text.replace(/二、.*\n/, ''),
      `第二条标题已删去
  待核对：
    第二条 标题  policy.zc 第27行
第二条第一句已删去
  数字：删去首次
  数字：删去5万元
  数字：删去一次性
  待核对：
    事项2.1 条件  policy.zc 第33行
    事项2.1 标准  policy.zc 第35行
    事项2.1 频次  policy.zc 第34行
    事项2.1 依据  policy.zc 第32行
第二条第二句已删去
  数字：删去10家
第二条责任单位已删去
  待核对：
    第二条 责任单位  policy.zc 第28行
改动0句，新增0句，删去4句，移动0句。`,
    ],
  ])('%s', (_, written, words) => {
    expect(told(written)).toBe(words);
  });
});
