/** 可编辑稿: the door to documents as DOCX, which an office edits before it stamps them. */
import type { ComposedDocument } from '../composed.ts';
import { KINDS } from '../kinds.ts';
import { convert } from './convert.ts';
import { EditableError } from './markup.ts';
import { packaged } from './package.ts';
import { documentXml } from './write.ts';

export { EditableError } from './markup.ts';

/** 可编辑稿: the file, and in Chinese what could not be kept of the document's looks. */
export interface EditableCopy {
  readonly docx: Uint8Array;
  readonly warnings: readonly string[];
}

/** 编制可编辑稿 from the words that the PDF prints; it bears no 验证码, because whoever edits it makes another document. */
export function editableCopy(document: ComposedDocument): EditableCopy {
  const { title, author, date, kind, style, provenance } = document;
  const { sections, unknownClasses } = converted(document);
  const docx = packaged(documentXml(sections, style === 'letter'), {
    title,
    author,
    date,
    category: KINDS[kind].name,
    status: '可编辑稿',
    description: `可编辑稿，供印发前修改，不能核验；可以核验的是PDF文件。由衡策${provenance.engine}版编制，规则校验值：${provenance.policy.rules_sha256}。`,
  });
  return {
    docx,
    warnings: unknownClasses.map((name) => `可编辑稿没有与类名“${name}”对应的样式，该处按没有这个类名排`),
  };
}

function converted({ html, style, title }: ComposedDocument) {
  try {
    return convert(html, style === 'letter');
  } catch (error) {
    if (!(error instanceof EditableError)) throw error;
    throw new EditableError(`“${title}”没有编制可编辑稿：${error.message}。`, { cause: error });
  }
}
