import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { inRounds } from './rounds.ts';
import { changedPolicy, pdfText, temporaryFolder } from './run.ts';

/** The built command, watching a copy of the policy. */
function watching(...measures: readonly string[]) {
  const folder = changedPolicy('measure-02.zc');
  const out = join(temporaryFolder(), 'guides');
  const path = (name: string) => join(folder, name);
  return {
    ...inRounds(['watch', ...measures, '--policy', folder, '--out', out]),
    folder,
    out,
    path,
    text: (name: string) => readFileSync(path(name), 'utf8'),
    guides: () => (existsSync(out) ? readdirSync(out) : []),
  };
}

let watched: ReturnType<typeof watching> | undefined;
afterEach(() => {
  watched?.child.kill('SIGKILL');
});

const guide = '申报指南-第二条-支持企业智能化改造.pdf';
const ratio = [
  '投资额的30%给予补助，单个项目最高不超过1500万元',
  '投资额的25%给予补助，单个项目最高不超过1500万元',
] as const;

describe('hengce watch', () => {
  it('checks and prints what was saved, and nothing else', async () => {
    watched = watching('2', '3');
    const { path, text, out, round, guides } = watched;
    const first = await round();
    expect(first).toContain('核对全部规则');
    expect(first).toContain('没有发现问题。');
    expect(guides().sort()).toEqual([guide, '申报指南-第三条-树立智能制造典型标杆.pdf'].sort());

    // Saved in place.
    writeFileSync(path('measure-02.zc'), text('measure-02.zc').replaceAll(...ratio));
    const changed = await round();
    expect(changed).toMatch(/^\n〔\d\d:\d\d:\d\d〕measure-02\.zc\n/);
    expect(changed).toContain('算例不符：数字化车间投资未到封顶线（measure-02.zc 第');
    expect(changed).toContain('「数字化车间建设补助」应为上限1200万元，实为上限1000万元');
    expect(changed).toContain(`${guide}（`);
    expect(changed).not.toContain('第三条');
    expect((await pdfText(join(out, guide))).join('')).toContain('按不超过投资额的25%给予补助');

    // A remark changes no guide. What has failed before is told by its title.
    writeFileSync(path('measure-03.zc'), `# 备注\n${text('measure-03.zc')}`);
    const remark = await round();
    expect(remark).toContain('算例不符：数字化车间投资未到封顶线（measure-02.zc 第');
    expect(remark).not.toContain('实为');
    expect(remark).not.toContain('.pdf');

    // Saved as editors do that write a new file in place of the old one.
    writeFileSync(path('.measure-02.zc.tmp'), text('measure-02.zc').replaceAll(ratio[1], ratio[0]));
    renameSync(path('.measure-02.zc.tmp'), path('measure-02.zc'));
    expect(await round()).toContain(`${guide}（`);
    expect((await pdfText(join(out, guide))).join('')).toContain('按不超过投资额的30%给予补助');
  });

  it('goes on through broken files, and through files that are removed and renamed', async () => {
    watched = watching('5');
    const { path, text, round, guides } = watched;
    await round();
    const whole = text('measure-05.zc');

    writeFileSync(path('measure-05.zc'), whole.replace('对象：', '对像：'));
    const broken = await round();
    expect(broken).toContain('错误 ZC0101：这里没有「对像」这一条目');
    expect(broken).not.toContain('.pdf');

    writeFileSync(path('measure-05.zc'), '');
    expect(await round()).toContain('错误 ZC');

    writeFileSync(path('measure-05.zc'), whole.replace(/(?<=第五条 ).+/, '支持服务型制造'));
    expect(await round()).toContain('申报指南-第五条-支持服务型制造.pdf（');
    expect(guides()).toEqual(['申报指南-第五条-支持服务型制造.pdf']);

    renameSync(path('measure-05.zc'), path('第五条.zc'));
    expect(await round()).toMatch(/〕measure-05\.zc、第五条\.zc\n.*没有发现问题。/s);

    rmSync(path('第五条.zc'));
    expect(await round()).toContain('错误 ZC0219：没有编号为5.1的事项');

    writeFileSync(path('measure-05.zc'), whole);
    expect(await round()).toContain('申报指南-第五条-支持服务型制造发展.pdf（');
  });

  it('ends when it is interrupted, and its browser with it', async () => {
    watched = watching('2');
    const { child, ended, round, rest } = watched;
    await round();
    const browsers = childrenOf(child.pid ?? 0);
    expect(browsers.length).toBeGreaterThan(0);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(rest()).toBe('已结束守候。\n');
    expect(browsers.filter(isRunning)).toEqual([]);
  });

  it('refuses a measure that is not there before it begins', async () => {
    watched = watching('99');
    expect(await watched.ended).toBe(2);
    expect(watched.rest()).toContain('没有“99”这一条措施');
  });
});

/** Processes that a process has started (Linux keeps them in /proc; elsewhere there is nothing to look at). */
function childrenOf(pid: number): readonly number[] {
  const stat = (id: string) => readFileSync(`/proc/${id}/stat`, 'utf8');
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => {
      try {
        return (
          Number(
            stat(id)
              .slice(stat(id).lastIndexOf(')') + 2)
              .split(' ')[1],
          ) === pid
        );
      } catch {
        // It ended while we looked.
        return false;
      }
    })
    .map(Number);
}

function isRunning(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) [ZX] /s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
