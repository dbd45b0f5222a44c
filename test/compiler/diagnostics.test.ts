import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messages } from '../../src/compiler/diagnostics/messages.ts';
import { compile, renderDiagnostic } from '../../src/compiler/index.ts';

/**
 * One sample per diagnostic: a rule file with one mistake, and the whole message that its author gets. To accept new
 * texts after reading them: `UPDATE_MESSAGES=1 npx vitest run test/compiler/diagnostics.test.ts`.
 */
const folder = join(import.meta.dirname, 'diagnostics');
const vocabulary = { path: 'policy.zc', text: readFileSync(join(folder, 'vocabulary.zc'), 'utf8') };
const samples = readdirSync(folder).filter((name) => name.endsWith('.zc') && name !== 'vocabulary.zc');

describe('every mistake has its message', () => {
  it.each(samples)('%s', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const policyWide = text.startsWith('口径');
    const files = policyWide
      ? [{ ...vocabulary, text: vocabulary.text.replace('\n主体 企业', `\n${text}\n主体 企业`) }]
      : [vocabulary, { path: 'measure-01.zc', text }];
    const said = `${compile(files).diagnostics.map(renderDiagnostic).join('\n\n')}\n`;
    const expected = join(folder, name.replace('.zc', '.txt'));
    if (process.env.UPDATE_MESSAGES === '1') writeFileSync(expected, said);
    expect(existsSync(expected), `no expected message for ${name}`).toBe(true);
    expect(said).toBe(readFileSync(expected, 'utf8'));
  });

  it('every code has a sample', () => {
    const shown = new Set([...samples.map((name) => name.slice(0, 6)), 'ZC0114', 'ZC0227']);
    expect(Object.keys(messages).filter((code) => !shown.has(code))).toEqual([]);
  });

  it.each(samples.filter((name) => name.startsWith('ZC')))('%s gives one message, with its code', (name) => {
    const said = readFileSync(join(folder, name.replace('.zc', '.txt')), 'utf8');
    expect(said.match(/^(错误|提醒) ZC\d{4}/gm)).toEqual([`错误 ${name.slice(0, 6)}`]);
  });

  it('ZC0114: a folder without a policy', () => {
    const [only, another] = compile([{ path: 'measure-01.zc', text: '第一条 支持企业发展\n' }]).diagnostics;
    expect(another).toBeUndefined();
    expect(only?.message).toBe('规则目录里没有以“政策《…》”开头的文件');
    expect(only?.help).toEqual(['在policy.zc第一行写明“政策《名称》”']);
  });

  it('ZC0227: a policy without a rounding point', () => {
    const text = vocabulary.text.replace('取整：金额保留到分，尾数舍去\n', '');
    const [only, another] = compile([{ ...vocabulary, text }]).diagnostics;
    expect(another).toBeUndefined();
    expect(only?.message).toBe('政策没有写「取整」');
    expect(only?.help).toEqual(['补上“取整：金额保留到分，尾数舍去”；没有取整规定的金额不能进入结果']);
  });
});
