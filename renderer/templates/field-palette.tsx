import { TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { CustomField } from '#core/contract/templates.ts';
import type { Language, LetterKind } from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';
import { ErrorNotice } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import classes from './palette.module.css';

interface FieldPaletteProps {
  kind: LetterKind;
  language: Language;
  /** The template's own fields, first. */
  own: readonly CustomField[];
}

interface Entry {
  name: string;
  label: string;
  group: string;
  tag: string;
  example: string;
  description: string;
}

/** Every field a letter of this kind may print. Enter or a click copies its tag, to be pasted into the document. */
export function FieldPalette({ kind, language, own }: FieldPaletteProps) {
  const { t, bi } = useText();
  const clipboard = useClipboard({ timeout: 2_000 });
  const [find, setFind] = useState('');
  const [at, setAt] = useState(0);
  const [copied, setCopied] = useState<string | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const palette = useQuery(orpc.templates.fieldPalette.queryOptions({ input: { kind, language } }));
  const order = ['own', ...groups].map((one) => t(`templates:group.${one}`));
  const entries: Entry[] = [
    ...own.map(({ name, label, type }) => ({
      name,
      label: bi(label) || name,
      group: t('templates:group.own'),
      tag: type === 'flag' ? `{#${name}} … {/${name}}` : `{${name}}`,
      example: '',
      description: '',
    })),
    ...(palette.data ?? []).map(({ name, label, group, tag, example, description }) => ({
      name,
      label: bi(label),
      group: t(`templates:group.${group}`),
      tag,
      example,
      description: description === undefined ? '' : bi(description),
    })),
  ].toSorted((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = entries.filter(({ name, label, example }) => {
    const text = `${name} ${label} ${example}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const entry = Math.min(at, shown.length - 1);

  function copy({ name, tag }: Entry): void {
    clipboard.copy(tag);
    setCopied(name);
  }
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const onSearch = event.target instanceof HTMLInputElement;
    const step = { ArrowDown: onSearch ? 0 : entry + 1, ArrowUp: entry - 1 }[event.key];
    if (step === undefined || (onSearch && event.key === 'ArrowUp')) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(step, shown.length - 1));
    setAt(next);
    frame.current?.querySelectorAll<HTMLElement>('[data-palette]')[next]?.focus();
  }
  const [first] = shown;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys of the buttons inside, gathered in one place
    <div ref={frame} className={classes.palette} onKeyDown={onKeyDown}>
      <TextInput
        aria-label={t('templates:palette.find')}
        placeholder={t('templates:palette.find')}
        leftSection={<IconSearch size={15} aria-hidden />}
        value={find}
        onChange={(event) => {
          setFind(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (first !== undefined) copy(first);
        }}
      />
      <p className={classes.hint} role="status">
        {copied !== null && clipboard.copied
          ? t('templates:palette.copied', { tag: `{${copied}}` })
          : t('templates:palette.hint')}
      </p>
      <ErrorNotice error={palette.error} onRetry={() => void palette.refetch()} />
      <ul className={classes.list}>
        {shown.map((one, index) => (
          <li key={`${one.group} ${one.name}`}>
            {one.group !== shown[index - 1]?.group && <h3>{one.group}</h3>}
            <button
              type="button"
              className={classes.entry}
              data-palette={one.name}
              tabIndex={index === entry ? 0 : -1}
              onFocus={() => setAt(index)}
              onClick={() => copy(one)}
            >
              <code>{one.tag}</code>
              <span className={classes.label}>{one.label}</span>
              <span className={classes.example} lang={language}>
                {one.example}
              </span>
              {copied === one.name && clipboard.copied ? (
                <IconCheck size={14} aria-hidden />
              ) : (
                <IconCopy size={14} aria-hidden />
              )}
              {one.description !== '' && <span className={classes.description}>{one.description}</span>}
            </button>
          </li>
        ))}
      </ul>
      {palette.data !== undefined && shown.length === 0 && (
        <p className={classes.hint}>{t('templates:palette.none')}</p>
      )}
    </div>
  );
}

const groups = ['sender', 'body', 'request', 'law', 'letter'] as const;
