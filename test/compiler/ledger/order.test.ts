import { describe, expect, it } from 'vitest';
import { ledgerRemarks, type RuleBook } from '../../../src/compiler/index.ts';
import { bookOf, draft, open, policy, text } from './tea-gardens.ts';

describe('figures of one clause in the order of their sentence', () => {
  const bracket = (more: string, less: string) =>
    bookOf(
      policy
        .replace(
          '标准：给予5万元一次性奖励',
          `标准：\n    茶园面积不低于500亩的，给予${more}一次性奖励\n    茶园面积不低于200亩的，给予${less}一次性奖励`,
        )
        .replace('依据：第二条第一句', '依据：第二条第一句、文末第一句'),
    );
  const written = text
    .replace('给予5万元一次性奖励', '面积500亩、200亩以上的，分别给予9万元、5万元一次性奖励')
    .replace('本办法自发布之日起施行', '本办法自发布之日起施行，有效期三年');
  const remarks = (rules: RuleBook) =>
    ledgerRemarks(draft(written, null, rules), rules).map(({ message }) => message);

  it('amounts stand among amounts, and counts among counts', () => {
    expect(remarks(bracket('9万元', '5万元'))).toEqual([]);
    expect(remarks(bracket('5万元', '9万元'))).toEqual([
      '事项2.1 标准（policy.zc 第36行）依次是5万元、9万元，第二条第一句依次是9万元、5万元，请核对是否对调',
    ]);
  });

  it('a text that tells the lines from the lowest on has exchanged nothing', () => {
    const rising = written
      .replace('面积500亩、200亩以上的', '面积200亩、500亩以上的')
      .replace('9万元、5万元', '5万元、9万元');
    const remarksOf = (rules: RuleBook) =>
      ledgerRemarks(draft(rising, null, rules), rules).map(({ message }) => message);
    expect(remarksOf(bracket('9万元', '5万元'))).toEqual([]);
  });

  it('amounts that are asked for and amounts that are given are told in turn', () => {
    const lines = (first: string, second: string) =>
      bookOf(
        policy
          .replace('茶园面积（garden_mu）：数值（亩）', '年产值（output_yuan）：金额')
          .replace(
            '标准：给予5万元一次性奖励',
            `标准（分档）：\n    年产值不低于5000万元的，给予${first}一次性奖励\n    年产值不低于1000万元、小于5000万元的，给予${second}一次性奖励`,
          ),
      );
    const told = text.replace(
      '给予5万元一次性奖励',
      '年产值达到1000万元、5000万元的，分别给予10万元、30万元一次性奖励',
    );
    const remarksOf = (rules: RuleBook) =>
      ledgerRemarks(draft(told, null, rules), rules).map(({ message }) => message);
    expect(remarksOf(lines('30万元', '10万元'))).toEqual([]);
    expect(remarksOf(lines('10万元', '30万元'))).toEqual([
      '事项2.1 标准（policy.zc 第36行）依次是5000万元、10万元、1000万元、30万元，第二条第一句依次是1000万元、5000万元、10万元、30万元，请核对是否对调',
    ]);
  });

  it('years that a rule counts are those that the text names, or their number', () => {
    const rules = bookOf(
      policy
        .replace('首次认定（first_recognised）：是否', '认定日期（recognised_on）：日期')
        .replace('条件：首次认定', '条件：支持年度为自认定日期起第一年至第三年')
        .replace('频次：一次性', '频次：每年')
        .replace('5万元一次性', '5万元'),
    );
    const told = text.replace('给予5万元一次性', '三年内，第一年、第二年、第三年每年给予5万元');
    const { sentences } = draft(told, null, rules);
    const figures = sentences.find(({ article, sentence }) => article === '第二条' && sentence === '第一句');
    expect(figures?.figures.map(({ written, claims }) => [written, claims])).toEqual([
      ['首次', []],
      ...['三年内', '第一年', '第二年', '第三年'].map((year) => [year, ['事项2.1 条件']]),
      ['5万元', ['事项2.1 标准']],
    ]);
  });

  it('a price by the unit is what the text gives for each of it', () => {
    const rules = bookOf(
      policy.replace('标准：给予5万元一次性奖励', '标准：按茶园面积乘以50元/亩给予一次性奖励'),
    );
    const told = text.replace('给予5万元一次性', '每亩给予50元一次性');
    const { sentences } = draft(told, null, rules);
    const figures = sentences.find(({ article, sentence }) => article === '第二条' && sentence === '第一句');
    expect(figures?.figures.find(({ written }) => written === '50元')?.claims).toEqual(['事项2.1 标准']);
    expect(open(draft(told, null, rules), rules).filter((message) => message.includes('50元'))).toEqual([]);
  });

  it('what a measure states of its items is looked for in its own article', () => {
    const rules = bookOf(
      policy.replace(
        '责任单位：县农业农村局\n\n事项 2.1',
        '责任单位：县农业农村局\n年度总额：30万元，超出的按比例核减\n\n事项 2.1',
      ),
    );
    const claims = draft(text, null, rules).sentences.flatMap(({ figures }) =>
      figures.flatMap((figure) => figure.claims),
    );
    expect(claims).not.toContain('年度总额');
  });

  it('a sentence after the articles can be cited', () => {
    const rules = bracket('9万元', '5万元');
    expect(open(draft(written, null, rules), rules).filter((message) => message.includes('依据'))).toEqual(
      [],
    );
  });
});
