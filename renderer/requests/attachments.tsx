import { ActionIcon, Button } from '@mantine/core';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { limits } from '#core/contract/text.ts';
import { fileSize } from '../commands/use-register-actions.ts';
import { useText } from '../i18n/index.ts';
import { platform } from '../platform.ts';
import classes from './forms.module.css';

/** As many as the contract takes in one reply. */
const mostFiles = 20;

/** Files that came with a reply: picked, or dropped on the strip. Kept as they are, never opened here. */
export function Attachments({ files, onChange }: { files: File[]; onChange: (files: File[]) => void }) {
  const { t, lang } = useText();
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  function add(more: readonly File[]): void {
    const tooLarge = more.filter((file) => file.size > limits.attachmentBytes);
    const fitting = more.filter((file) => file.size <= limits.attachmentBytes);
    const known = new Set(files.map((file) => `${file.name} ${file.size}`));
    const fresh = fitting.filter((file) => !known.has(`${file.name} ${file.size}`));
    const next = [...files, ...fresh];
    setRefused(
      tooLarge.length > 0
        ? t('requests:attachments.tooLarge', { names: tooLarge.map((file) => file.name).join(', ') })
        : next.length > mostFiles
          ? t('requests:attachments.tooMany', { count: mostFiles })
          : null,
    );
    onChange(next.slice(0, mostFiles));
  }

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  return (
    <section
      className={classes.attachments}
      aria-label={t('requests:attachments.title')}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={classes.attachmentsHead}>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPaperclip size={14} aria-hidden />}
          onClick={() => void platform.pickFiles({ multiple: true }).then(add)}
        >
          {t('requests:attachments.add')}
        </Button>
        <span className={classes.quiet}>{t('requests:attachments.drop')}</span>
      </div>
      {files.length > 0 && (
        <ul>
          {files.map((file) => (
            <li key={`${file.name} ${file.size}`}>
              <span className={classes.fileName}>{file.name}</span>
              <span className={classes.quiet}>{fileSize(file.size, lang)}</span>
              <ActionIcon
                size="sm"
                aria-label={t('requests:attachments.remove', { name: file.name })}
                onClick={() => onChange(files.filter((one) => one !== file))}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {refused !== null && (
        <p role="alert" className={classes.refused}>
          {refused}
        </p>
      )}
    </section>
  );
}
