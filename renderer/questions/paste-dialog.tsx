import { Alert, Button, Group, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { limits } from '#core/contract/text.ts';
import type { Language } from '#core/contract/vocabulary.ts';
import { Dialog } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { OutlineEditor, type OutlineEntry } from './outline-editor.tsx';
import { type PastedQuestion, readPasted } from './read-pasted.ts';
import classes from './questions.module.css';

interface PasteDialogProps {
  /** What was pasted already; '' where the dialog is to take it. */
  text: string;
  /** So many more fit into the list. */
  room: number;
  language: Language;
  /** What else there is to choose, above the buttons. */
  children?: ReactNode;
  busy?: boolean;
  onText?: (text: string) => void;
  onAdd: (questions: PastedQuestion[]) => void;
  onClose: () => void;
}

/** A text of this size is a book; reading it would hold the window up. */
const mostPasted = 1_000_000;

const make = (level: OutlineEntry['level'], text = ''): OutlineEntry => ({ key: crypto.randomUUID(), level, text });
const understand = (text: string) => readPasted(text.slice(0, mostPasted)).map((one) => make(one.level, one.text));

/** A pasted list as Foolscap understood it, to be put right before anything is added. Nothing is added by itself. */
export function PasteDialog({
  text,
  room,
  language,
  children,
  busy = false,
  onText,
  onAdd,
  onClose,
}: PasteDialogProps) {
  const { t } = useText('questions');
  const [pasted, setPasted] = useState(text);
  const [entries, setEntries] = useState(() => understand(text));
  const [removed, setRemoved] = useState<OutlineEntry[] | null>(null);
  const written = entries.filter((one) => one.text.trim() !== '');
  const parts = written.filter((one, at) => one.level === 1 && at > 0).length;
  const tooMany = written.length > room;
  const tooLong = written.find((one) => one.text.length > limits.question);
  const whole = pasted.trim();
  const read = (next: string) => {
    setPasted(next);
    onText?.(next);
    setEntries(understand(next));
    setRemoved(null);
  };
  return (
    <Dialog onClose={onClose} size={760} title={t('paste.title')}>
      <div className={classes.column}>
        <Textarea
          label={t('paste.text')}
          description={t('paste.textHint')}
          lang={language}
          rows={text === '' ? 8 : 4}
          value={pasted}
          onChange={(event) => read(event.currentTarget.value)}
        />
        {written.length > 0 && (
          <p role="status">
            {t('paste.understood', { count: written.length - parts })}
            {parts > 0 && t('paste.withParts', { count: parts })}
          </p>
        )}
        {pasted.length > mostPasted && <Alert color="orange">{t('paste.tooLarge')}</Alert>}
        {tooMany && <Alert color="orange">{t('paste.tooMany', { count: written.length, room })}</Alert>}
        {tooLong !== undefined && (
          <Alert color="orange">
            {t('paste.tooLong', { start: tooLong.text.slice(0, 60), most: limits.question })}
          </Alert>
        )}
        {written.length > 0 && !tooMany && (
          <div className={classes.understood}>
            <OutlineEditor
              entries={entries}
              onChange={setEntries}
              make={make}
              label={t('paste.list')}
              language={language}
              most={room}
              onRemoved={(_, before) => setRemoved(before)}
            />
          </div>
        )}
        {removed !== null && (
          <p>
            {t('paste.removed')}{' '}
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => {
                setEntries(removed);
                setRemoved(null);
              }}
            >
              {t('common:action.undo')}
            </Button>
          </p>
        )}
        {children}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button
            variant="default"
            disabled={whole === '' || whole.length > limits.question || room < 1 || busy}
            onClick={() => onAdd([{ level: 0, text: whole }])}
          >
            {t('paste.asOne')}
          </Button>
          <Button
            data-autofocus={text !== '' || undefined}
            loading={busy}
            disabled={written.length === 0 || tooMany || tooLong !== undefined || pasted.length > mostPasted}
            onClick={() => onAdd(written.map((one) => ({ level: one.level, text: one.text.trim() })))}
          >
            {t('paste.add', { count: written.length })}
          </Button>
        </Group>
      </div>
    </Dialog>
  );
}
