import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { readZipDirectory, safeUnzip } from '#templates/package/read-zip.ts';
import { rewriteZip } from '#templates/package/write-zip.ts';
import { readXml, XmlError } from '#templates/package/xml.ts';
import { library } from './support.ts';

describe('reading XML', () => {
  it.each([
    '<a/>',
    '<?xml version="1.0"?><a b="1" c=\'2\'><!-- x --><b>&lt;&#65;&#x42;</b><![CDATA[<]]></a>\n',
    '<w:a xmlns:w="x"><w:b w:c="1"/></w:a>',
    '<a>😀\u{2000B}</a>',
  ])('accepts %s', (xml) => {
    expect(() => readXml(xml)).not.toThrow();
  });

  it.each([
    '',
    'text',
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a/>text',
    '<a b=1/>',
    '<a b="1" b="2"/>',
    '<a b="<"/>',
    '<a>&nbsp;</a>',
    '<a>& </a>',
    '<a>&constructor;</a>',
    '<a>&#0;</a>',
    '<a>&#xD800;</a>',
    '<a>\u0001</a>',
    '<a>\ud800</a>',
    '<x:a/>',
    '<a><x:b/></a>',
    '<!DOCTYPE a><a/>',
    '<a',
    '<a b="1"c="2"/>',
    '<a><!-- </a>',
    '< a/>',
    `${'<a>'.repeat(600)}${'</a>'.repeat(600)}`,
  ])('refuses %j', (xml) => {
    expect(() => readXml(xml)).toThrow(XmlError);
  });

  it('gives text as it was meant', () => {
    const texts: string[] = [];
    readXml('<a>1 &lt; 2 &amp;&#x20;3<![CDATA[&lt;]]></a>', { text: (value) => texts.push(value) });
    expect(texts.join('')).toBe('1 < 2 & 3&lt;');
  });
});

describe('zip', () => {
  const source = library.get('reminder')?.docx.en ?? new Uint8Array();

  it('copies unchanged parts as they lie and replaces the others', () => {
    const entries = readZipDirectory(source);
    const written = rewriteZip(source, entries, new Map([['word/document.xml', new TextEncoder().encode('<a/>')]]));
    const parts = new PizZip(written, { checkCRC32: true });
    expect(parts.file('word/document.xml')?.asText()).toBe('<a/>');
    expect(Object.keys(parts.files)).toEqual(entries.map((entry) => entry.name));
    expect(parts.file('word/styles.xml')?.asText()).toBe(new PizZip(source).file('word/styles.xml')?.asText());
    expect([...safeUnzip(written).keys()]).toEqual(entries.map((entry) => entry.name));
  });

  it('refuses what is over a limit', () => {
    const limits = { packageBytes: 1e6, parts: 100, partBytes: 1e6, totalBytes: 1e6, ratio: 100 };
    expect(() => readZipDirectory(source, limits)).not.toThrow();
    expect(() => readZipDirectory(source, { ...limits, packageBytes: 1_000 })).toThrow('too_large');
    expect(() => readZipDirectory(source, { ...limits, parts: 3 })).toThrow('too_many_parts');
    expect(() => readZipDirectory(source, { ...limits, partBytes: 1_000 })).toThrow('part_too_large');
    expect(() => readZipDirectory(source, { ...limits, totalBytes: 20_000 })).toThrow('expands_too_much');
  });
});
