/** Why a file cannot be used as a zip package. Each has a sentence in check/messages.json. */
export type ZipProblem =
  | 'not_zip'
  | 'damaged_zip'
  | 'too_large'
  | 'too_many_parts'
  | 'part_too_large'
  | 'expands_too_much'
  | 'encrypted_part'
  | 'unknown_compression'
  | 'unsafe_name'
  | 'repeated_name'
  | 'overlapping_parts';

/** A package refused before, or while, it is unpacked. `part` is the name of the entry at fault, where there is one. */
export class ZipError extends Error {
  readonly code: ZipProblem;
  readonly part: string | undefined;
  constructor(code: ZipProblem, part?: string) {
    super(part === undefined ? code : `${code}: ${part}`);
    this.name = 'ZipError';
    this.code = code;
    this.part = part;
  }
}
