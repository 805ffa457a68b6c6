import { ActionIcon, Button, Checkbox, Loader } from '@mantine/core';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import type { Letter } from '#core/contract/letters.ts';
import { limits } from '#core/contract/text.ts';
import { client } from '../client.ts';
import { fileSize } from '../commands/use-register-actions.ts';
import { ErrorNotice } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import type { LetterFile } from '../letters/letter-files.ts';
import { platform } from '../platform.ts';
import { refreshAll } from '../query-client.ts';
import classes from './outgoing.module.css';
import { shortHash } from './short-hash.ts';

interface SentFilesProps {
  letter: Letter;
  /** Hashes of those that went. */
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  /** The letter after a file was put with it or taken off: a newer version. */
  onLetter: (letter: Letter) => void;
}

/** What may have gone: not what Foolscap wrote before the letter was edited. */
export function filesToSend(letter: Letter): LetterFile[] {
  return letter.files.filter(({ role }) => role !== 'generated');
}

/** Whether the letter itself, as .docx or PDF, is among them. */
export function hasLetter(letter: Letter, chosen: readonly string[]): boolean {
  return letter.files.some(({ role, sha256 }) => (role === 'letter' || role === 'pdf') && chosen.includes(sha256));
}

/** Says which files went out; enclosures can be put with the letter here. Each is stored as soon as it is chosen. */
export function SentFiles({ letter, chosen, onChange, onLetter }: SentFilesProps) {
  const { t, lang } = useText();
  const [adding, setAdding] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [over, setOver] = useState(false);

  async function add(files: readonly File[]): Promise<void> {
    const tooLarge = files.filter((file) => file.size > limits.attachmentBytes).map((file) => file.name);
    setRefused(tooLarge.length === 0 ? null : t('outgoing:files.tooLarge', { names: tooLarge.join(', ') }));
    setError(null);
    let now = letter;
    const added: string[] = [];
    try {
      // One after the other: together they may be more than one call can carry.
      for (const file of files.filter((one) => one.size <= limits.attachmentBytes)) {
        setAdding(file.name);
        const before = new Set(now.files.map(({ sha256 }) => sha256));
        const done = await client.outgoing.attach({ letterId: now.id, version: now.version, role: 'attachment', file });
        now = done.letter;
        added.push(...now.files.map(({ sha256 }) => sha256).filter((sha256) => !before.has(sha256)));
      }
    } catch (problem) {
      setError(problem);
    } finally {
      setAdding(null);
      onLetter(now);
      onChange([...chosen, ...added]);
      await refreshAll();
    }
  }

  async function remove(sha256: string): Promise<void> {
    setError(null);
    try {
      const done = await client.outgoing.detach({ letterId: letter.id, version: letter.version, sha256 });
      onLetter(done.letter);
      onChange(chosen.filter((one) => one !== sha256));
      await refreshAll();
    } catch (problem) {
      setError(problem);
    }
  }

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void add([...event.dataTransfer.files]);
  };
  return (
    <fieldset
      className={classes.files}
      data-over={over || undefined}
      data-drop="enclosures"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <legend>{t('outgoing:files.title')}</legend>
      <ul>
        {filesToSend(letter).map(({ role, sha256, name, size, sent }) => (
          <li key={`${role}${sha256}`}>
            <Checkbox
              checked={chosen.includes(sha256)}
              label={name}
              description={`${t(`outgoing:files.${role === 'attachment' ? 'enclosure' : role}`)} · ${fileSize(size, lang)} · ${shortHash(sha256)}`}
              onChange={(event) =>
                onChange(event.currentTarget.checked ? [...chosen, sha256] : chosen.filter((one) => one !== sha256))
              }
            />
            {role !== 'letter' && !sent && (
              <ActionIcon
                size="sm"
                aria-label={t('outgoing:files.remove', { name })}
                onClick={() => void remove(sha256)}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      <div className={classes.filesFoot}>
        <Button
          variant="default"
          size="xs"
          disabled={adding !== null}
          leftSection={<IconPaperclip size={14} aria-hidden />}
          onClick={() => void platform.pickFiles({ multiple: true }).then(add)}
        >
          {t('outgoing:files.add')}
        </Button>
        <span className={classes.quiet}>
          {adding === null ? t('outgoing:files.drop') : t('outgoing:files.adding', { name: adding })}
        </span>
        {adding !== null && <Loader size={14} aria-hidden />}
      </div>
      {!hasLetter(letter, chosen) && <p className={classes.refused}>{t('outgoing:files.needLetter')}</p>}
      {refused !== null && (
        <p role="alert" className={classes.refused}>
          {refused}
        </p>
      )}
      <ErrorNotice error={error} />
    </fieldset>
  );
}
