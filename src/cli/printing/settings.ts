import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Format, type Office, readOffice, type Sign } from '../../documents/index.ts';
import type { About } from '../../runtime/index.ts';
import { UsageError } from '../exit.ts';
import { readJson } from '../input.ts';
import { signerFrom } from '../keys.ts';

/** 印制选项: as they are given on the command line. */
export interface PrintOptions {
  readonly out: string;
  readonly formats: readonly Format[];
  readonly office: string | undefined;
  readonly sign: string | undefined;
  /** Where the list of fonts goes. */
  readonly fonts: string | undefined;
  /** 定稿: nothing is printed while a value is open. */
  readonly final: boolean;
  /** The folder of the office's own templates. */
  readonly templates: string | undefined;
}

/** 印制设置: what all documents of a run are printed with, as the options name it. */
export interface PrintSettings {
  readonly office: Office;
  readonly templates: string | undefined;
  readonly sign: Sign | undefined;
}

/** Reads what the options name; refused before anything is composed. */
export function settingsFrom(options: PrintOptions, about: About): PrintSettings {
  const sign = signerFrom(options.sign);
  const templates = templatesFrom(options.templates);
  return { office: officeFrom(options.office, about), templates, sign };
}

/** 印发单位设置: `office.json`, or nothing decided where none is named. */
export function officeFrom(path: string | undefined, about: About): Office {
  if (path === undefined) return {};
  const read = readOffice(readJson(path), about);
  if (!read.ok) throw new UsageError(read.faults.map((fault) => `${path} ${fault.message}`).join('\n'));
  return read.value;
}

/** 模板目录 as it was named; undefined where only the packaged templates are used. */
export function templatesFrom(folder: string | undefined): string | undefined {
  if (folder === undefined) return undefined;
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageError(`没有找到模板目录“${folder}”。`);
  return resolve(folder);
}
