import { z } from 'zod';

/**
 * Free text as it may be stored: newlines normalised, control characters out (they are illegal in XML and so in a
 * .docx), lone surrogates replaced, outer blanks trimmed. Emoji and rare Han characters stay as they are.
 */
export function cleanText(value: string): string {
  return (
    value
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '')
      .toWellFormed()
      .trim()
  );
}

/** One line of at most `max` characters; inner line breaks become spaces. Empty is allowed. */
export const line = (max: number) =>
  z
    .string()
    .max(max)
    .transform((value) => cleanText(value).replace(/\s*\n\s*/g, ' '));

/** As `line`, but something must be left after cleaning. */
export const requiredLine = (max: number) => line(max).pipe(z.string().min(1));

/** Several lines of at most `max` characters. Empty is allowed. */
export const lines = (max: number) => z.string().max(max).transform(cleanText);

/** As `lines`, but something must be left after cleaning. */
export const requiredLines = (max: number) => lines(max).pipe(z.string().min(1));

/** Longest texts the register takes, in UTF-16 units. A subject past 500 is a letter, not a subject. */
export const limits = {
  name: 300,
  subject: 500,
  question: 5_000,
  questions: 200,
  notes: 200_000,
  letterText: 1_000_000,
  tag: 60,
  tags: 50,
  attachmentBytes: 50 * 1024 * 1024,
} as const;
