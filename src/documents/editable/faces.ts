import { officeFaces, type Role } from '../office-faces.ts';

/** 字体: the face of a role as an office's word processor calls it, and what helps to replace it where it is not there. */
export interface EditableFace {
  readonly name: string;
  readonly others: readonly string[];
  readonly panose: string;
  readonly family: 'modern' | 'roman' | 'swiss' | 'script';
}

const face = (role: Role, name: string, panose: string, family: EditableFace['family']): EditableFace => ({
  name,
  others: officeFaces[role].filter((other) => other !== name),
  panose,
  family,
});

/** 文稿字体, by role. */
export const FACES: Readonly<Record<Role, EditableFace>> = {
  body: face('body', '仿宋_GB2312', '02010609030101010101', 'modern'),
  title: face('title', '方正小标宋简体', '02010601030101010101', 'script'),
  sans: face('sans', '黑体', '02010609060101010101', 'modern'),
  script: face('script', '楷体_GB2312', '02010609030101010101', 'modern'),
  serif: face('serif', '宋体', '02010600030101010101', 'roman'),
};
