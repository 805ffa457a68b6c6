import i18next from 'i18next';
import type { BatchBody, BatchRow, BatchShared, CheckedRow } from '#core/contract/batches.ts';
import type { Regime } from '#core/contract/regimes.ts';
import { type Bilingual, channels, languages } from '#core/contract/vocabulary.ts';
import { readTypedDate } from '../../common/index.ts';
import type { Words } from '../../i18n/index.ts';
import type { TemplateField } from '../../letters/letter-choices.ts';

/** A row with what is known of it. */
export interface GridRow {
  row: BatchRow;
  body: BatchBody | undefined;
  checked: CheckedRow | undefined;
}

/** A column of the grid: how a cell reads, what it inherits, and what a typed or pasted text makes of it. */
export interface GridColumn {
  /** The name problems have it by. */
  id: string;
  title: string;
  width: number;
  kind: 'body' | 'include' | 'choice' | 'text' | 'lines';
  /** What is the row's own; '' where it follows what the letters have in common. */
  own: (row: GridRow) => string;
  /** What it follows then; shown paler. */
  inherited: (row: GridRow) => string;
  /** Null: the text is none this cell can hold. */
  set: (row: BatchRow, text: string) => BatchRow | null;
  options?: readonly Option[];
}

interface Option {
  value: string;
  label: string;
  /** Other words for it that are understood when pasted, in lower case. */
  also: readonly string[];
}

interface ColumnSources {
  shared: BatchShared;
  fields: readonly TemplateField[];
  regimes: readonly Regime[];
  words: Words;
}

export function gridColumns({ shared, fields, regimes, words }: ColumnSources): GridColumn[] {
  const { t, bi, pick } = words;
  const regimeOptions = regimes.map(({ id, shortName, name }) => ({
    value: id,
    label: bi(shortName),
    also: spellings(id, shortName, name),
  }));
  const languageOptions = languages.map((one) => optionOf(one, `common:language.${one}`, languageNames[one]));
  const channelOptions = channels.map((one) => optionOf(one, `common:channel.${one}`));
  return [
    {
      id: 'include',
      title: t('batches:column.include'),
      width: 62,
      kind: 'include',
      own: ({ row }) => t(row.leftOut ? 'batches:no' : 'batches:yes'),
      inherited: () => '',
      set: (row, text) => {
        const wanted = text.trim() === '' ? true : readFlag(text);
        return wanted === null ? null : { ...row, leftOut: !wanted };
      },
    },
    {
      id: 'bodyId',
      title: t('batches:column.body'),
      width: 220,
      kind: 'body',
      own: ({ body }) => pick(body?.nameEn ?? '', body?.nameZh ?? ''),
      inherited: () => '',
      set: (row) => row,
    },
    choice('regimeId', t('batches:column.regime'), 120, regimeOptions, {
      own: ({ row }) => row.regimeId,
      inherited: ({ checked }) => checked?.regimeId ?? '',
      set: (row, regimeId) => ({ ...row, regimeId }),
    }),
    choice('language', t('batches:column.language'), 100, languageOptions, {
      own: ({ row }) => row.language,
      inherited: () => shared.language,
      set: (row, value) => ({ ...row, language: languages.find((one) => one === value) ?? null }),
    }),
    choice('channel', t('batches:column.channel'), 96, channelOptions, {
      own: ({ row }) => row.channel,
      inherited: () => shared.channel,
      set: (row, value) => ({ ...row, channel: channels.find((one) => one === value) ?? null }),
    }),
    {
      id: 'addressee',
      title: t('batches:column.addressee'),
      width: 210,
      kind: 'text',
      own: ({ row }) => row.addressee,
      inherited: ({ checked, row, body }) =>
        checked?.addressee ||
        ((row.language ?? shared.language) === 'en' ? body?.addresseeEn : body?.addresseeZh) ||
        '',
      set: (row, text) => (text.length > 300 ? null : { ...row, addressee: oneLine(text) }),
    },
    {
      id: 'subject',
      title: t('batches:column.subject'),
      width: 260,
      kind: 'text',
      own: ({ row }) => row.subject,
      inherited: ({ row }) => shared.words[row.language ?? shared.language].subject,
      set: (row, text) => (text.length > 500 ? null : { ...row, subject: oneLine(text) }),
    },
    ...fields.map((field) => fieldColumn(field, shared, words)),
  ];
}

/** A column for a field of the letter; its value stands in the row only where it differs. */
function fieldColumn(field: TemplateField, shared: BatchShared, { bi }: Words): GridColumn {
  const { name, type } = field;
  const common = ({ row }: GridRow) => shared.words[row.language ?? shared.language].values[name];
  const put = (row: BatchRow, value: BatchRow['values'][string] | null): BatchRow => {
    const { [name]: _, ...rest } = row.values;
    return { ...row, values: value === null ? rest : { ...rest, [name]: value } };
  };
  const title = bi(field.label);
  if (field.options !== undefined || type === 'flag') {
    const options: Option[] =
      field.options?.map(({ id, label }) => ({ value: id, label: bi(label), also: spellings(id, label) })) ??
      (['yes', 'no'] as const).map((one) => optionOf(one, `batches:${one}`, flagWords[one]));
    const text = (value: BatchRow['values'][string] | undefined) =>
      typeof value === 'boolean' ? (value ? 'yes' : 'no') : typeof value === 'string' ? value : '';
    return choice(name, title, type === 'flag' ? 96 : 160, options, {
      own: ({ row }) => text(row.values[name]) || null,
      inherited: (row) => text(common(row)) || (type === 'flag' ? 'no' : ''),
      set: (row, value) => put(row, value !== null && type === 'flag' ? value === 'yes' : value),
    });
  }
  const written = (value: BatchRow['values'][string] | undefined) =>
    Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : '';
  return {
    id: name,
    title,
    width: type === 'date' ? 120 : 220,
    kind: type === 'long_text' || type === 'list' ? 'lines' : 'text',
    own: ({ row }) => written(row.values[name]),
    inherited: (row) => written(common(row)),
    set(row, text) {
      if (text.trim() === '') return put(row, null);
      if (text.length > 50_000) return null;
      if (type === 'list') return put(row, text.split('\n'));
      if (type === 'long_text') return put(row, text);
      if (type !== 'date') return put(row, oneLine(text));
      const read = readTypedDate(text);
      return read.kind === 'date' ? put(row, read.date) : null;
    },
  };
}

function choice(
  id: string,
  title: string,
  width: number,
  options: readonly Option[],
  cell: {
    own: (row: GridRow) => string | null;
    inherited: (row: GridRow) => string;
    set: (row: BatchRow, value: string | null) => BatchRow;
  },
): GridColumn {
  const label = (value: string | null) => options.find((one) => one.value === value)?.label ?? value ?? '';
  return {
    id,
    title,
    width,
    kind: 'choice',
    options,
    own: (row) => label(cell.own(row)),
    inherited: (row) => label(cell.inherited(row)),
    set(row, text) {
      const typed = text.trim().toLowerCase();
      if (typed === '') return cell.set(row, null);
      const option = options.find(
        ({ value, label: shown, also }) => value === typed || shown.toLowerCase() === typed || also.includes(typed),
      );
      return option === undefined ? null : cell.set(row, option.value);
    },
  };
}

const languageNames = { en: ['en', 'eng', '英'], 'zh-Hant-HK': ['zh', 'chi', 'chinese', '中', '中文'] } as const;
const flagWords = { yes: ['yes', 'y', 'true', '1', 'x', '✓', '是'], no: ['no', 'n', 'false', '0', '否'] } as const;

/** A choice is understood in either language, whichever the program speaks. */
function optionOf(value: string, key: string, also: readonly string[] = []): Option {
  const both = languages.map((one) => i18next.getFixedT(one)(key).toLowerCase());
  return { value, label: i18next.t(key), also: [...both, ...also] };
}

function spellings(id: string, ...names: Bilingual[]): string[] {
  return [id, ...names.flatMap(({ en, zh }) => [en, zh])].map((one) => one.toLowerCase());
}

function readFlag(text: string): boolean | null {
  const typed = text.trim().toLowerCase();
  if (flagWords.yes.some((one) => one === typed)) return true;
  return flagWords.no.some((one) => one === typed) ? false : null;
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim();
