import { Link } from 'wouter';
import type { LetterChoices } from '#core/contract/letters.ts';
import { useText } from '../i18n/index.ts';
import { linkTo } from '../routes.ts';
import { usePreferences } from '../settings/use-preferences.ts';
import classes from './composer.module.css';

/** A quiet line under the sender: on which letterhead a built-in letter is written, and where to bring one. */
export function LetterheadNote({ senderId, language }: Pick<LetterChoices, 'senderId' | 'language'>) {
  const { t, lang } = useText();
  const { senders } = usePreferences();
  const sender = senders.find((one) => (senderId === null ? one.isDefault : one.id === senderId));
  if (sender === undefined) return null;
  const { letterheads } = sender;
  const used = letterheads.find((one) => one.language === language) ?? letterheads.find((one) => one.language === null);
  return (
    <p className={classes.kept}>
      {used === undefined ? t('templates:letterhead.plain') : t('templates:letterhead.onIt', { name: used.fileName })}
      {lang === 'en' && ' '}
      {used === undefined && <Link href={linkTo.settings('senders')}>{t('templates:letterhead.bring')}</Link>}
    </p>
  );
}
