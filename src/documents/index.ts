/**
 * 文件: the door to the documents. Guides say what a compiled policy says; notices say what it computed and what an
 * officer decided. Nothing here knows the compiler.
 */
export { type Application, type ApplicationOutcome, readApplication } from './application.ts';
export { type AwardFault, type AwardFaultCode, checkDecisions } from './awards.ts';
export { type BatchCheck, type BatchFault, checkBatch, openBatch } from './batch.ts';
export {
  type BatchDocument,
  type BatchOutcome,
  paymentDocument,
  paymentNotice,
  publicity,
  publicityDocument,
  publicityFrom,
} from './batch-documents.ts';
export {
  contentOf,
  type ModelValue,
  readStyles,
  TemplateError,
  type TemplateFault,
} from './compose/index.ts';
export { type ComposedDocument, type DocumentKind, type PrintsJobs, print } from './composed.ts';
export { type Decision, type Decisions, decisionsForm, readDecisions } from './decisions.ts';
export type { FormFault, FormOutcome } from './form.ts';
export { type Copy, copyOf, FORMATS, type Format, fileNameIn } from './formats.ts';
export {
  type PaymentIssue,
  type PublicityIssue,
  paymentForm,
  publicityForm,
  publicityRemark,
  readPaymentIssue,
  readPublicityIssue,
} from './issue.ts';
export { KINDS, recompose } from './kinds.ts';
export { type Handling, noOffice, type Office, officeSchema, readOffice } from './office.ts';
export { attachmentNames, type Sign } from './provenance/attachments.ts';
export { codeOf } from './provenance/code.ts';
export { canonical, engineVersion, type ReadProvenance, readProvenance } from './provenance/provenance.ts';
export { sampleDocuments } from './samples/documents.ts';
export { sampleOffice } from './samples/office.ts';
export {
  compendium,
  form,
  guide,
  measuresWithForms,
  type NoticeOutcome,
  notice,
} from './single-documents.ts';
export { type WantedTemplates, wantedTemplates } from './template-files.ts';
export {
  coverTemplates,
  describeTemplates,
  inspectTemplates,
  type KindCoverage,
  type KindValues,
  type TemplateReport,
  templatesText,
} from './templates.ts';
export type { PendingEntry } from './view/pending.ts';
export { webPage } from './web-page.ts';
