import { Button, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { Bilingual } from '#core/contract/vocabulary.ts';
import { KeepDates } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import classes from './deadlines.module.css';

/** The same text to take along in English, Chinese or both. */
export function CopyBoth({ label, text }: { label: string; text: Bilingual }) {
  const { t } = useText();
  const choices = { en: text.en, zh: text.zh, both: `${text.en}\n\n${text.zh}` };
  return (
    <>
      <span>{label}</span>
      <Button.Group>
        <CopyText value={choices.en} label={t('law:copy.en')} name={`${label}: ${t('law:copy.en')}`} />
        <CopyText value={choices.zh} label={t('law:copy.zh')} name={`${label}: ${t('law:copy.zh')}`} />
        <CopyText value={choices.both} label={t('law:copy.both')} name={`${label}: ${t('law:copy.both')}`} />
      </Button.Group>
    </>
  );
}

function CopyText({ value, label, name }: { value: string; label: string; name: string }) {
  const { t } = useText();
  return (
    <CopyButton value={value} timeout={2_000}>
      {({ copied, copy }) => (
        <Button
          variant="default"
          size="xs"
          aria-label={copied ? t('common:action.copied') : name}
          leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
          onClick={copy}
        >
          {copied ? t('common:action.copied') : label}
        </Button>
      )}
    </CopyButton>
  );
}

/** The text and the sentence for a letter, each to be copied. */
export function CopyDerivation({ text, letterSentence }: { text: Bilingual; letterSentence: Bilingual }) {
  const { t, bi } = useText();
  return (
    <>
      <blockquote className={classes.sentence}>
        <KeepDates text={bi(letterSentence)} />
      </blockquote>
      <div className={classes.copy}>
        <CopyBoth label={t('law:copy.letter')} text={letterSentence} />
        <CopyBoth label={t('law:copy.text')} text={text} />
      </div>
    </>
  );
}
