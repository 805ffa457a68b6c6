import { Alert, Button, Group, Textarea } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import type { RequestPage } from '#core/contract/requests.ts';
import { limits } from '#core/contract/text.ts';
import { client } from '../client.ts';
import { Section, tellError } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { refreshAll } from '../query-client.ts';
import { isConflict } from './conflict-notice.tsx';
import { noteOwnChange } from '../own-changes.ts';
import classes from './requests.module.css';

/** Typing pauses this long before the notes are saved. */
const pauseMs = 700;

/**
 * Private notes, saved while they are typed. `base` is what the register held when typing began: as long as it still
 * does, our text may go over it; once another window wrote other notes, the person chooses between the two.
 */
export function Notes({ request }: { request: RequestPage }) {
  const { t } = useText();
  const [text, setText] = useState(request.notes);
  const [base, setBase] = useState(request.notes);
  const [seen, setSeen] = useState(request.notes);
  const [theirs, setTheirs] = useState<string | null>(null);
  const [saving, setSaving] = useState<string | null>(null);
  const [state, setState] = useState<'idle' | 'saving' | 'saved' | 'failed'>('idle');
  const dirty = text !== base;

  // The register's notes changed: by this window (then we know the text), or by another one.
  if (request.notes !== seen) {
    setSeen(request.notes);
    const known = [base, text, saving ?? base].some((one) => one.trim() === request.notes.trim());
    if (!dirty && request.notes !== base) {
      setBase(request.notes);
      setText(request.notes);
    } else if (!known) {
      setTheirs(request.notes);
    }
  }

  async function save(value: string, over: string): Promise<void> {
    setSaving(value);
    setState('saving');
    try {
      const now = await client.requests.get({ id: request.id });
      if (now.notes !== over) {
        setTheirs(now.notes);
        setState('idle');
        return;
      }
      const done = await client.requests.saveNotes({ id: request.id, version: now.version, notes: value });
      noteOwnChange(request.id, now.version, done.version);
      // As the register cleaned it: trailing blanks are gone there, and still in the field while typing goes on.
      setBase((await client.requests.get({ id: request.id })).notes);
      setTheirs(null);
      setState('saved');
      await refreshAll();
    } catch (error) {
      setState('failed');
      if (isConflict(error)) await refreshAll();
      else tellError(error);
    } finally {
      setSaving(null);
    }
  }
  const latest = useRef(() => {});
  latest.current = () => {
    if (dirty && theirs === null && text.trim() !== base.trim()) void save(text, base);
  };
  const saveSoon = useDebouncedCallback(() => latest.current(), pauseMs);
  // Leaving the page must not lose the last words.
  useEffect(() => () => latest.current(), []);

  return (
    <Section
      title={t('requests:notes.title')}
      aside={<span className={classes.quiet}>{state !== 'idle' && t(`requests:notes.${state}`)}</span>}
    >
      <Textarea
        aria-label={t('requests:notes.title')}
        placeholder={t('requests:notes.hint')}
        autosize
        minRows={3}
        maxRows={20}
        maxLength={limits.notes}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          saveSoon();
        }}
        onBlur={() => latest.current()}
      />
      {dirty && theirs !== null && (
        <Alert role="alert" color="red" title={t('requests:conflict.title')}>
          <p>{t('requests:notes.conflict')}</p>
          <blockquote className={classes.theirs}>{theirs === '' ? t('requests:notes.emptied') : theirs}</blockquote>
          <Group gap="xs" mt="xs">
            <Button onClick={() => void save(text, theirs)}>{t('requests:notes.keepMine')}</Button>
            <Button
              variant="default"
              onClick={() => {
                setText(theirs);
                setBase(theirs);
                setTheirs(null);
              }}
            >
              {t('requests:notes.takeTheirs')}
            </Button>
          </Group>
        </Alert>
      )}
    </Section>
  );
}
