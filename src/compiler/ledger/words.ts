import { type Place, position } from '../source.ts';

/** 位置 in words: `measure-02.zc 第36行`. */
export const placeInFile = ({ file, start }: Place): string =>
  `${file.path} 第${position(file.text, start).line}行`;
