import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changedPolicy, hengce, temporaryFolder } from './run.ts';

const sample = (name: string) => `samples/08-overlapping-award/${name}.json`;
const lines = (text: string) => text.split('\n').filter((line) => line.startsWith('  '));

test('规则改动以后，由旧规则印制的通知书仍按留存的规则核验', () => {
  const policy = changedPolicy('measure-02.zc', ['30%给予补助', '20%给予补助']);
  const out = temporaryFolder();
  expect(
    hengce('notice', sample('dossier'), sample('decisions'), '--policy', policy, '--out', out).code,
  ).toBe(0);
  const versions = join(policy, 'versions');
  const [version = ''] = readdirSync(versions);
  const path = join(versions, version);

  const measure = join(policy, 'measure-02.zc');
  writeFileSync(measure, readFileSync(measure, 'utf8').replace('20%给予补助', '25%给予补助'));
  const again = hengce('verify', out, '--policy', policy);
  expect(lines(again.out)).toContainEqual(
    `  相符　规则：校验值${version.slice(0, 16)}…，留存的规则，现行规则已有改动`,
  );
  expect(again.out).not.toContain('不符');
  expect(again.code).toBe(0);

  writeFileSync(path, readFileSync(path, 'utf8').replace('20%给予补助', '21%给予补助'));
  const spoilt = hengce('verify', out, '--policy', policy);
  expect(lines(spoilt.out)).toEqual([
    expect.stringMatching(/^ {2}不符　文件：留存的规则“.+”与其校验值不符，或已不能由衡策.+版编译/),
  ]);
  expect(spoilt.code).toBe(1);

  rmSync(path);
  const lost = hengce('verify', out, '--policy', policy);
  expect(lost.out).toContain(`不符　规则：没有留存校验值为${version.slice(0, -'.json'.length)}的规则`);
  expect(lost.code).toBe(1);
});

test('规则不能留存的，照样印制，并说明后果', () => {
  const policy = changedPolicy('measure-02.zc');
  writeFileSync(join(policy, 'versions'), '');
  const out = temporaryFolder();
  const { code, err } = hengce('guide', '3', '--policy', policy, '--out', out);
  expect(err).toContain(
    `提醒：这一版规则没有留存（“${join(policy, 'versions')}”已经存在，不是目录），规则改动以后将不能核验由它印制的文件。\n`,
  );
  expect(code).toBe(0);
});

test('单独印制的申报表可以核验', () => {
  const out = temporaryFolder();
  expect(hengce('form', '1', '13', '--out', out)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/申报表-第一条-.+\.pdf（\d页）\n.*申报表-第十三条-.+\.pdf（\d页）\n/),
    err: expect.stringContaining('申报表表号（2）'),
  });
  const verified = hengce('verify', out);
  expect(verified).toMatchObject({ code: 0, err: '共2份，相符2份，不符0份。\n' });
  expect(verified.out).not.toContain('规则语句');
});

test('不是PDF的文件、没有的文件', () => {
  const file = join(temporaryFolder(), '甲.pdf');
  writeFileSync(file, '通知');
  expect(hengce('verify', file)).toMatchObject({
    code: 1,
    out: `${file}：不符\n  不符　文件：不是PDF文件；能核验的只有衡策印制的PDF，网页和可编辑稿请核验同时印制的PDF\n`,
  });
  expect(hengce('verify', '没有.pdf')).toMatchObject({ code: 2, err: '没有找到文件或目录“没有.pdf”。\n' });
});

test('签名：由公钥的持有者签名的相符，别人的、没有签名的不符', () => {
  const out = temporaryFolder();
  const [own, strange] = [join(out, '本单位'), join(out, '别人')];
  expect(hengce('keygen', own)).toEqual({
    code: 0,
    err: '',
    out: `${own}.key：私钥，印制时用 --sign 签名；由印发单位专人保管，不得外传\n${own}.pub：公钥，核验时用 --key 指定；可以公开\n`,
  });
  expect(hengce('keygen', own)).toMatchObject({
    code: 2,
    err: `“${own}.key”已经存在，不予覆盖：请换一个名称。\n`,
  });
  hengce('keygen', strange);
  const signed = join(out, 'signed');
  const unsigned = join(out, 'unsigned');
  const pair = [sample('dossier'), sample('decisions')];
  hengce('notice', ...pair, '--out', signed, '--sign', `${own}.key`);
  hengce('notice', ...pair, '--out', unsigned);
  const signature = (...args: readonly string[]) => {
    const { code, out } = hengce('verify', ...args);
    return [code, lines(out).find((line) => line.includes('签名：'))];
  };
  expect(signature(signed, '--key', `${own}.pub`)).toEqual([0, '  相符　签名：底稿由所给公钥的持有者签名']);
  expect(signature(signed, '--key', `${strange}.pub`)).toEqual([
    1,
    '  不符　签名：签名与底稿或所给的公钥不符',
  ]);
  expect(signature(unsigned, '--key', `${own}.pub`)).toEqual([1, '  不符　签名：文件没有印发单位的签名']);
  expect(signature(signed)).toEqual([0, '  未核　签名：文件带有签名，没有给出公钥（--key），未予核对']);
  expect(hengce('verify', signed, '--key', `${own}.key`)).toMatchObject({
    code: 2,
    err: `“${own}.key”不是衡策可用的公钥文件（Ed25519，PEM），可用 hengce keygen 生成。\n`,
  });
});

test('现状：哪些文件由旧规则印制，哪些语句会变', () => {
  const policy = changedPolicy('measure-02.zc');
  const out = temporaryFolder();
  hengce('guide', '2', '3', '--policy', policy, '--out', out);
  hengce('notice', sample('dossier'), sample('decisions'), '--policy', policy, '--out', out);
  const names = readdirSync(out).sort();
  expect(hengce('status', out, '--policy', policy)).toEqual({
    code: 0,
    out: names.map((name) => `${name}：由现行规则印制\n`).join(''),
    err: '共3份：由现行规则印制3份；规则已改，语句不变0份，语句会变0份；不能判断0份。\n',
  });

  const [version = ''] = readdirSync(join(policy, 'versions'));
  const old = `（所依规则校验值${version.slice(0, 16)}…）`;
  const measure = join(policy, 'measure-02.zc');
  writeFileSync(
    measure,
    readFileSync(measure, 'utf8').replace('给予50万元一次性奖励', '给予40万元一次性奖励'),
  );
  writeFileSync(join(out, '别的.pdf'), '%PDF-');
  const { code, out: said, err } = hengce('status', out, '--policy', policy);
  const told = said.split('\n');
  expect(told.filter((line) => !line.startsWith(' '))).toEqual([
    '别的.pdf：不能判断',
    ...names.map((name) => `${name}：规则已改，语句${name.includes('第二条') ? '会变' : '不变'}${old}`),
    '',
  ]);
  expect(told).toContain('  “3．支持标准。给予50万元一次性奖励。”改为“3．支持标准。给予40万元一次性奖励。”');
  expect(err).toBe('共4份：由现行规则印制0份；规则已改，语句不变2份，语句会变1份；不能判断1份。\n');
  expect(code).toBe(1);

  rmSync(join(policy, 'versions'), { recursive: true });
  expect(hengce('status', join(out, names[0] ?? ''), '--policy', policy).out).toContain(
    '没有留存它所依的规则，说不出哪些语句会变',
  );
});
