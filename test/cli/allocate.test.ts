import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hengce, jsonFile, temporaryFolder } from './run.ts';

const rules = `政策《示例政策》
文号：示例发〔2021〕1号
发布机关：示例区人民政府
发布日期：2021年10月14日
施行日期：2021年10月14日
取整：金额保留到分，尾数舍去

主体 企业
  研发投入（rd_yuan）：金额
    佐证：审计报告

第一条 支持企业发展
责任单位：区经济信息委
年度总额：100万元，超出的按比例核减

事项 1.1：研发补助
  对象：企业
  依据：第一条第一句
  标准：按研发投入的10%给予补助
`;
const policy = temporaryFolder();
writeFileSync(join(policy, 'policy.zc'), rules);

function folder(...dossiers: readonly object[]): string {
  const path = join(temporaryFolder(), 'dossiers');
  mkdirSync(path);
  dossiers.forEach((dossier, index) => {
    const text = JSON.stringify({ application_date: '2022-06-30', ...dossier });
    writeFileSync(join(path, `企业${index + 1}.json`), text);
  });
  return path;
}
const allocate = (path: string, ...more: readonly string[]) =>
  hengce('allocate', path, '--policy', policy, ...more);

it('tells what there is, what was asked for, and each award before and after', () => {
  const run = allocate(folder({ rd_yuan: '10000000.00' }, { rd_yuan: '5000000.00' }));
  expect(run).toEqual({
    code: 0,
    err: '',
    out: `2022年度　本条各事项年度总额100万元，超出的按比例核减
  2笔合计150万元，按比例核减后100万元
  申报材料    事项  核减前（元）  核减后（元）
  企业1.json  1.1   1,000,000.00    666,666.67
  企业2.json  1.1     500,000.00    333,333.33
  合计              1,500,000.00  1,000,000.00
`,
  });
});

it('what is within the total stays; an open item makes the allocation provisional, and the exit code 1', () => {
  const run = allocate(folder({ rd_yuan: '10000000.00' }, {}));
  expect(run).toMatchObject({ code: 1, err: '' });
  expect(run.out).toContain('  1笔合计100万元，没有超出，不核减\n');
  expect(run.out).toContain(
    '  待定，没有分配：企业2.json 事项1.1\n  以上分配是暂时的：待定的事项确定后，须重新分配。\n',
  );
});

it('--json prints the same for programs', () => {
  const run = allocate(folder({ rd_yuan: '10000000.00' }, { rd_yuan: '10000000.00' }), '--json');
  expect(run).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(run.out)).toMatchObject({
    policy: { document_number: '示例发〔2021〕1号' },
    allocations: [
      {
        year: 2022,
        cut: true,
        allocated_yuan: '1000000.00',
        awards: [
          { source: '企业1.json', item: '1.1', claimed_yuan: '1000000.00', allocated_yuan: '500000.00' },
          { source: '企业2.json', item: '1.1', claimed_yuan: '1000000.00', allocated_yuan: '500000.00' },
        ],
        open: [],
      },
    ],
  });
});

it('a dossier that is sent back stops it, because it would change what the others get', () => {
  const run = allocate(folder({ rd_yuan: '-1' }, { rd_yuan: '1' }));
  expect(run).toMatchObject({ code: 2, out: '' });
  expect(run.err).toMatch(/^申报材料有误，没有分配：\n企业1\.json　E_NEGATIVE　rd_yuan　/);
});

it('a policy without a total has nothing to allocate', () => {
  expect(hengce('allocate', jsonFile({ application_date: '2022-06-30' }))).toEqual({
    code: 2,
    out: '',
    err: '《支持制造业高质量发展若干政策措施》没有写「年度总额」，不需要分配。\n',
  });
});
