import { describe, expect, it } from 'vitest';
import { ledgerTable, printLedger, readLedger } from '../../../src/compiler/index.ts';
import { book, draft, open, settled, text } from './tea-gardens.ts';

describe('a drafted ledger', () => {
  const ledger = draft(text);

  it('claims what the rules answer, and leaves the rest open', () => {
    expect(open(ledger)).toEqual([
      '文首第二句的“三年内”没有着落：没有规则用到，也没有说明原因',
      '文首第二句的“1万亩”没有着落：没有规则用到，也没有说明原因',
      '第二条第二句没有着落：没有事项、方向、服务、转介用到，也没有说明原因',
      '第二条第二句的“10家”没有着落：没有规则用到，也没有说明原因',
    ]);
    expect(ledger.readings).toEqual([
      { reading: 'B1', figures: [{ written: '2026年3月1日', value: '2026-03-01' }] },
    ]);
  });

  it('agrees with the rules once an officer has explained the rest', () => {
    expect(open(settled(ledger))).toEqual([]);
  });

  it('is printed and read back', () => {
    const printed = printLedger(settled(ledger));
    expect(readLedger(JSON.parse(printed))).toEqual({ ok: true, ledger: settled(ledger) });
    expect(printed).not.toContain('推广');
  });

  it('keeps what an officer wrote where the text is the same, and is then the same', () => {
    expect(printLedger(draft(text, settled(ledger)))).toBe(printLedger(settled(ledger)));
  });

  it('keeps it in what a newer text leaves alone, and asks about what it changes', () => {
    const newer = text.replace('10家', '12家').replace('40%', '35%');
    expect(open(draft(newer, settled(ledger)))).toEqual([
      '第一条第二句的“35%”没有着落：没有规则用到，也没有说明原因',
      '第二条第二句的“12家”没有着落：没有规则用到，也没有说明原因',
      '事项1.1 标准的“40%”（policy.zc 第25行）在第一条第二句里没有对应的数字',
    ]);
  });

  it('is shown as a table in both directions', () => {
    expect(`${ledgerTable(settled(ledger), book).join('\n')}\n`).toMatchInlineSnapshot(`
      "一、正文 → 规则

      文首
        第一句                政策名称、文号、发布机关
                〔2023〕7号   文号（policy.zc 第2行）
        第二句                发布机关、发布日期
                2023年3月1日  发布日期（policy.zc 第4行）、施行日期（policy.zc 第5行）
                三年内        不用：预计目标
                1万亩         不用：预计目标

      第一条　支持茶园改造
        标题              第一条 标题
        第一句            第一条 方向1
        第二句            事项1.1 依据
                  40%     事项1.1 标准（policy.zc 第25行）
                  30万元  事项1.1 封顶（policy.zc 第25行）
        责任单位          第一条 责任单位

      第二条　支持茶企认定
        标题              第二条 标题
        第一句            事项2.1 依据
                  首次    事项2.1 条件（policy.zc 第33行）
                  5万元   事项2.1 标准（policy.zc 第35行）
                  一次性  事项2.1 频次（policy.zc 第34行）
        第二句            不用：不涉及给付
                  10家    不用：预计目标
        责任单位          第二条 责任单位

      文末
        第一句    施行日期

      二、规则 → 正文
        文号          〔2023〕7号   policy.zc 第2行   文首第一句
        发布日期      2023年3月1日  policy.zc 第4行   文首第二句
        施行日期      2023年3月1日  policy.zc 第5行   文首第二句
        事项1.1 标准  40%           policy.zc 第25行  第一条第二句
        事项1.1 封顶  30万元        policy.zc 第25行  第一条第二句
        事项2.1 标准  5万元         policy.zc 第35行  第二条第一句

      口径增加的数字（正文没有）
        口径B1  2026年3月1日

      正文11句，阿拉伯数字10个：规则用到6个，不用4个；规则用到的汉字数字2处；规则中的数字6个。两边相符。
      "
    `);
  });
});
