/** 印制: HTML in the office's classes becomes a PDF by GB/T 9704. The only room that knows a browser or a PDF. */
export { PressError, type PressErrorCode } from './errors.ts';
export type { UsedFont } from './faces.ts';
export { findOfficeFonts } from './office-fonts.ts';
export type { Attachment, OutlineEntry } from './pdf.ts';
export {
  type DocumentStyle,
  openPress,
  type Press,
  type PressOptions,
  type Printed,
  type PrintJob,
} from './press.ts';
