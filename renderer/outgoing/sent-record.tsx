import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Letter, SendingRecord } from '#core/contract/letters.ts';
import { fileSize } from '../commands/use-register-actions.ts';
import { formatDate, formatInstant, inOneLine } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { isDocx, type LetterFile, saveCopy } from '../letters/letter-files.ts';
import { CorrectSending } from './correct-sending.tsx';
import classes from './outgoing.module.css';
import { shortHash } from './short-hash.ts';

interface LetterFilesProps {
  letter: Letter;
  onView: (file: LetterFile) => void;
}

/** The files kept with a letter of ours, each with its hash; of a sent letter, which of them went. */
export function LetterFileList({ letter, onView }: LetterFilesProps) {
  const { t, lang } = useText();
  const shown = letter.state === 'draft' ? letter.files.filter(({ role }) => role !== 'letter') : letter.files;
  if (shown.length === 0) return null;
  return (
    <div className={classes.record}>
      <ul data-letter-files>
        {shown.map((file) => (
          <li key={`${file.role}${file.sha256}`} data-file={file.role} data-sent={file.sent}>
            <Button
              variant="subtle"
              size="compact-sm"
              h="auto"
              className={classes.recordName}
              styles={{ label: { whiteSpace: 'normal', textAlign: 'start', lineHeight: 1.5 } }}
              onClick={() => (isDocx(file) ? onView(file) : void saveCopy(file))}
            >
              {file.role === 'generated' ? t('outgoing:edited.asWritten') : file.name}
            </Button>
            <span className={classes.quiet}>{fileSize(file.size, lang)}</span>
            <span className={classes.hash} title={t('outgoing:files.hash', { hash: file.sha256 })}>
              {shortHash(file.sha256)}
            </span>
            {letter.state === 'sent' && file.role !== 'generated' && (
              <span className={classes.quiet}>{t(file.sent ? 'outgoing:files.went' : 'outgoing:files.stayed')}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The registered item, and what was logged before it was corrected. */
export function SentRecord({ letter }: { letter: Letter }) {
  const { t, lang } = useText();
  const tell = useRecordText();
  const [open, setOpen] = useState(false);
  if (letter.state !== 'sent' || letter.direction !== 'outgoing') return null;
  return (
    <div className={classes.record}>
      {letter.postReference !== '' && (
        <p data-post-reference>{t('outgoing:sent.postReference', { number: letter.postReference })}</p>
      )}
      {letter.corrections.map(({ at, reason, before }) => (
        <p key={at} className={classes.quiet} data-correction>
          {t('outgoing:sent.correctedOn', { when: formatInstant(at, lang) })}
          {reason === '' ? '' : ` · ${reason}`} · {t('outgoing:sent.before', { record: tell(before) })}
        </p>
      ))}
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        className={classes.recordButton}
        onClick={() => setOpen(true)}
      >
        {t('outgoing:sent.correct')}
      </Button>
      {open && <CorrectSending letter={letter} onClose={() => setOpen(false)} />}
    </div>
  );
}

function useRecordText(): (record: SendingRecord) => string {
  const { t, lang } = useText();
  return ({ channel, sentOn, receivedOn, postReference, files }) =>
    inOneLine(
      t(`common:channel.${channel}`),
      formatDate(sentOn, lang),
      receivedOn === null ? '' : t('outgoing:sent.receivedOn', { date: formatDate(receivedOn, lang) }),
      postReference === '' ? '' : t('outgoing:sent.postReference', { number: postReference }),
      t('outgoing:sent.files', { count: files.length }),
    );
}
