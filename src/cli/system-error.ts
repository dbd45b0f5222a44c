/** 系统错误: what the operating system refused, in words; null for an error that is none of its. */
export function systemWords(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return null;
  return `${path === undefined ? '' : `“${path}”`}${reasons[code] ?? `不能使用（系统错误${code}）`}。`;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: '没有读写的权限',
  EPERM: '没有读写的权限',
  ENOENT: '不存在',
  EISDIR: '是目录，不是文件',
  ENOTDIR: '的上级不是目录',
  EEXIST: '已经存在，不是目录',
  ENOSPC: '写不下，磁盘已满',
  EROFS: '在只读的磁盘上，不能写入',
  EBUSY: '正被其他程序使用',
  EMFILE: '打不开，打开的文件太多',
  ENAMETOOLONG: '的名称太长',
  ELOOP: '的链接绕成了圈',
  EIO: '读写时磁盘出错',
};
