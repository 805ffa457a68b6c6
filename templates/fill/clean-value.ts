/**
 * Text that is legal in XML: newlines normalised, control characters out, lone surrogates replaced, outer blanks
 * trimmed. Emoji, rare Han and right-to-left text stay as they are.
 */
export function cleanValue(value: string): string {
  return (
    value
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not reach the document
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
      .toWellFormed()
      .trim()
  );
}
