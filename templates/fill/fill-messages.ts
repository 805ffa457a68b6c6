import type { LetterValues, TemplateField } from '../fields.ts';
import { XmlError, type XmlProblem } from '../package/xml.ts';
import { ZipError, type ZipProblem } from '../package/zip-error.ts';
import { type FieldGap, TemplateFillError, TemplateSyntaxError } from './gaps.ts';

/** What the pool tells a worker, in order: a template before the first letter from it. */
export type ToFillWorker =
  | { kind: 'template'; key: string; template: Uint8Array; fields: readonly TemplateField[] }
  | { kind: 'forget'; key: string }
  | { kind: 'fill'; job: number; key: string; values: LetterValues };

/** What a worker answers: a letter, or why there is none. One answer for each `fill`, in order. */
export type FromFillWorker = { job: number; docx: Uint8Array<ArrayBuffer> } | { job: number; fault: Fault };

/** An error in the words that cross a thread's border, where classes are lost. */
export type Fault =
  | { kind: 'gaps'; gaps: readonly FieldGap[] }
  | { kind: 'syntax'; explanations: readonly string[] }
  | { kind: 'zip'; code: ZipProblem; part: string | undefined }
  | { kind: 'xml'; code: XmlProblem; offset: number; detail: string }
  | { kind: 'other'; message: string; stack: string | undefined };

export function toFault(error: unknown): Fault {
  if (error instanceof TemplateFillError) return { kind: 'gaps', gaps: error.gaps };
  if (error instanceof TemplateSyntaxError) return { kind: 'syntax', explanations: error.explanations };
  if (error instanceof ZipError) return { kind: 'zip', code: error.code, part: error.part };
  if (error instanceof XmlError) return { kind: 'xml', code: error.code, offset: error.offset, detail: error.detail };
  return error instanceof Error
    ? { kind: 'other', message: error.message, stack: error.stack }
    : { kind: 'other', message: String(error), stack: undefined };
}

/** The error again, of the class that fillLetter throws and with its fields. */
export function fromFault(fault: Fault): Error {
  switch (fault.kind) {
    case 'gaps':
      return new TemplateFillError(fault.gaps);
    case 'syntax':
      return new TemplateSyntaxError(fault.explanations);
    case 'zip':
      return new ZipError(fault.code, fault.part);
    case 'xml':
      return new XmlError(fault.code, fault.offset, fault.detail);
    case 'other': {
      const error = new Error(fault.message);
      if (fault.stack !== undefined) error.stack = fault.stack;
      return error;
    }
  }
}
