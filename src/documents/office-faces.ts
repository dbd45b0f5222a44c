/** 字体用途: what a face is for; the stylesheets say `var(--body)` and so on. */
export type Role = 'body' | 'title' | 'sans' | 'script' | 'serif';

/** 公文字体: the faces that offices have licensed, by the names that they carry inside, the most proper first. */
export const officeFaces: Readonly<Record<Role, readonly string[]>> = {
  body: [
    '仿宋_GB2312',
    'FangSong_GB2312',
    '方正仿宋_GBK',
    'FangSong',
    '仿宋',
    'STFangsong',
    'FandolFang',
    'FandolFang R',
  ],
  title: ['方正小标宋_GBK', '方正小标宋简体', 'FZXiaoBiaoSong-B05', 'FZXiaoBiaoSong-B05S'],
  sans: ['方正黑体_GBK', 'FZHei-B01', 'SimHei', '黑体'],
  script: ['楷体_GB2312', 'KaiTi_GB2312', '方正楷体_GBK', 'FZKai-Z03', 'KaiTi', '楷体', 'STKaiti'],
  serif: ['SimSun', '宋体', 'STSong'],
};
