import { Button, Stack, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Channel, LetterKind, PlainDate } from '#core/contract/vocabulary.ts';
import { DateField } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import classes from './composer.module.css';
import { ChannelField } from './composer-fields.tsx';

/** How and when a letter went out; `receivedOn` null: not known. */
export interface Sending {
  channel: Channel;
  sentOn: PlainDate | null;
  receivedOn: PlainDate | null;
  postReference: string;
}

interface SendingFieldsProps {
  kind: LetterKind;
  /** What is asked and why; left out: that Foolscap sends nothing itself. */
  intro?: string;
  value: Sending;
  onChange: (value: Sending) => void;
}

/** Asked before a letter is logged as sent. Which of the two days the law counts from is said beside them. */
export function SendingFields({ kind, intro, value, onChange }: SendingFieldsProps) {
  const { t } = useText();
  const change = (part: Partial<Sending>) => onChange({ ...value, ...part });
  const { sentOn } = value;
  return (
    <Stack gap="sm">
      <p>{intro ?? t('letters:sent.intro')}</p>
      <ChannelField value={value.channel} onChange={(channel) => change({ channel })} />
      <SendingDays value={value} onChange={change}>
        {sentOn !== null && value.receivedOn === null && (
          <Button variant="subtle" size="compact-xs" mt={4} ml={-8} onClick={() => change({ receivedOn: sentOn })}>
            {t('letters:sent.sameDay')}
          </Button>
        )}
      </SendingDays>
      {value.channel === 'post' && (
        <TextInput
          label={t('letters:sent.postReference')}
          maxLength={100}
          value={value.postReference}
          onChange={(event) => change({ postReference: event.currentTarget.value })}
        />
      )}
      <p className={classes.note}>{t(`letters:sent.law_${countsFrom(kind)}`)}</p>
    </Stack>
  );
}

interface SendingDaysProps {
  value: Pick<Sending, 'sentOn' | 'receivedOn'>;
  onChange: (part: Partial<Pick<Sending, 'sentOn' | 'receivedOn'>>) => void;
  /** Below the second day. */
  children?: ReactNode;
}

/** The day it was sent and, where that is known, the day it arrived: of a letter, or of many. */
export function SendingDays({ value: { sentOn, receivedOn }, onChange, children }: SendingDaysProps) {
  const { t } = useText();
  return (
    <div className={classes.pair}>
      <DateField
        label={t('letters:sent.sentOn')}
        required
        data-autofocus
        happened
        value={sentOn}
        onChange={(next) => onChange({ sentOn: next })}
      />
      <div>
        <DateField
          label={t('letters:sent.receivedOn')}
          happened
          value={receivedOn}
          {...(sentOn === null ? {} : { min: sentOn })}
          onChange={(next) => onChange({ receivedOn: next })}
        />
        {children}
      </div>
    </div>
  );
}

function countsFrom(kind: LetterKind): 'request' | 'review' | 'none' | 'own' {
  if (kind === 'own') return 'own';
  if (kind === 'reminder') return 'none';
  return kind === 'request_review' ? 'review' : 'request';
}
