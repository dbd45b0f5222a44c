import { copyFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openPress, type Press } from '../../../src/documents/press/index.ts';
import { readPages } from '../measured/pages.ts';
import { plain } from './samples.ts';

/**
 * A font of an office whose outlines are those of PostScript: `fang-boxes.otf` calls itself FandolFang and has 试, 验 and 字,
 * each a box with one round side.
 */
let press: Press;
let home: string;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'hengce-home-'));
  const folder = join(home, '.local/share/fonts');
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(import.meta.dirname, 'fang-boxes.otf'), join(folder, 'fang-boxes.otf'));
  vi.stubEnv('HOME', home);
  press = await openPress({ officeFonts: true });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await press.close();
});

test('is embedded as one font, not drawn glyph by glyph', async ({ skip }) => {
  skip(process.platform !== 'linux', 'only the browser on Linux finds fonts in a folder of the user');
  const { pdf, fonts, warnings } = await press.print(plain('<p>试验文字</p>'));
  const [page] = await readPages(pdf);
  const line = page?.lines.find(({ text }) => text.includes('试验文字'));
  expect(line?.glyphs.map(({ face }) => face.isType3)).not.toContain(true);
  expect(warnings).toEqual(['仿宋体缺字“文”（U+6587，见“试验文字”），该字改用思源宋体印制']);
  expect(fonts).toContainEqual({
    role: '仿宋体',
    face: '仿宋体',
    path: join(home, '.local/share/fonts/fang-boxes.otf'),
    characters: 3,
  });
  expect(press.standIns).not.toContain('仿宋体');
  const again = await press.print(plain('<p>试验文字</p>'));
  expect(Buffer.from(again.pdf).equals(Buffer.from(pdf))).toBe(true);
});
