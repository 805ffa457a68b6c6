import { type ContentTypes, readContentTypes } from '../package/content-types.ts';
import { safeUnzip } from '../package/read-zip.ts';
import { decodeXml, readXml, XmlError } from '../package/xml.ts';
import { ZipError } from '../package/zip-error.ts';
import { problem, type TemplateProblem } from './problems.ts';
import { relationshipProblems } from './relationship-rules.ts';

/** A package that could be opened, with what is wrong with it so far. */
export interface OpenedPackage {
  problems: TemplateProblem[];
  /** The well-formed XML parts, as text. */
  texts: ReadonlyMap<string, string>;
  types: ContentTypes | undefined;
}

/** Text of this size takes the filler minutes and gigabytes; the longest letter has a hundredth of it. */
const mostXml = 6 * 1024 * 1024;
const oleSignature = [0xd0, 0xcf, 0x11, 0xe0];
const isOle = (bytes: Uint8Array) => oleSignature.every((byte, index) => bytes[index] === byte);

/** Unpacks a file from outside and looks for everything that is dangerous or broken in it, before tags are looked at. */
export function openPackage(bytes: Uint8Array): OpenedPackage {
  if (isOle(bytes)) {
    return {
      problems: [problem(isEncrypted(bytes) ? 'encrypted_document' : 'old_doc')],
      texts: new Map(),
      types: undefined,
    };
  }
  let parts: Map<string, Uint8Array>;
  try {
    parts = safeUnzip(bytes);
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    return { problems: [problem(error.code, { part: error.part })], texts: new Map(), types: undefined };
  }
  const problems: TemplateProblem[] = [];
  const texts = new Map<string, string>();
  for (const [part, content] of parts) {
    if (isOle(content)) problems.push(problem('embedded_object', { part }));
    if (!isXmlName(part)) continue;
    if (content.byteLength > mostXml) {
      problems.push(problem('part_too_large', { part }));
      continue;
    }
    try {
      const text = decodeXml(content);
      readXml(text);
      texts.set(part, text);
    } catch (error) {
      problems.push(xmlProblem(part, error));
    }
  }
  const types = readTypes(texts);
  problems.push(...kindProblems([...parts.keys()], types));
  for (const [part, text] of texts) {
    if (part.toLowerCase().endsWith('.rels')) problems.push(...relationshipProblems(part, text));
    else if (part.toLowerCase().endsWith('.svg')) problems.push(...pictureProblems(part, text));
    else problems.push(...contentProblems(part, text));
  }
  return { problems, texts, types };
}

function isXmlName(part: string): boolean {
  return /\.(xml|rels|vml|svg)$/i.test(part);
}

export function xmlProblem(part: string, error: unknown): TemplateProblem {
  if (!(error instanceof XmlError)) throw error;
  if (error.code === 'doctype') return problem('doctype', { part });
  if (error.code === 'encoding') return problem('encoding', { part });
  return problem('malformed_xml', { part, detail: error.message });
}

/** A password-protected .docx is an old-style container with a stream of this name. */
function isEncrypted(bytes: Uint8Array): boolean {
  const wanted = Buffer.from('EncryptedPackage', 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(wanted);
}

function readTypes(texts: ReadonlyMap<string, string>): ContentTypes | undefined {
  const xml = texts.get('[Content_Types].xml');
  return xml === undefined ? undefined : readContentTypes(xml);
}

function kindProblems(parts: readonly string[], types: ContentTypes | undefined): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  const macro = parts.find(
    (part) => /vbaproject|vbadata/i.test(part) || /macroenabled|vbaproject/i.test(types?.typeOf(part) ?? ''),
  );
  if (macro !== undefined) problems.push(problem('macros', { part: macro }));
  else if (!parts.some((part) => types?.isMain(part))) problems.push(problem('not_word'));
  for (const part of parts) {
    if (/(^|\/)(embeddings|activex)\//i.test(part)) problems.push(problem('embedded_object', { part }));
    // Word goes by the type: text under another ending would reach it without having been read here.
    if (!isXmlName(part) && /[+/]xml$/i.test(types?.typeOf(part) ?? '')) problems.push(problem('odd_name', { part }));
  }
  return problems;
}

/** A drawing may hold a script or fetch a picture; Word keeps such a file as it is and others open it. */
function pictureProblems(part: string, xml: string): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  readXml(xml, {
    open(name, attributes) {
      const scripted = [...attributes].find(
        ([key, value]) =>
          /^on/i.test(key) || (/(^|:)(href|src)$/i.test(key) && !/^\s*(#|data:image\/(png|jpeg|gif);)/i.test(value)),
      );
      if (/^(.*:)?(script|foreignObject|iframe)$/i.test(name) || scripted)
        problems.push(problem('script_in_picture', { part }));
    },
  });
  return problems.slice(0, 1);
}

/** altChunks and field codes: what makes Word, or a preview, fetch or run something when the letter is opened. */
function contentProblems(part: string, xml: string): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  let codes = '';
  let inCode = false;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'w:altChunk') problems.push(problem('alt_chunk', { part }));
      if (name === 'o:OLEObject' || name === 'w:control') problems.push(problem('embedded_object', { part }));
      if (name === 'w:fldSimple') codes += `\n${attributes.get('w:instr') ?? ''}\n`;
      if (name === 'w:fldChar') codes += '\n';
      inCode = name === 'w:instrText';
    },
    text(value) {
      if (inCode) codes += value;
    },
    close() {
      inCode = false;
    },
  });
  for (const code of codes.split('\n').map((line) => line.trim())) {
    if (/^(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|DATABASE|RD)\s/i.test(code)) {
      problems.push(problem('external_field', { part, target: code }));
    } else if (/^HYPERLINK\s+"?\s*(javascript|vbscript|data|file):/i.test(code)) {
      problems.push(problem('script_link', { part, target: code }));
    } else if (/^MERGEFIELD\s/i.test(code)) {
      problems.push(problem('merge_field', { part, near: code }));
    }
  }
  return problems;
}
