import type { DeadlineRevision } from '#core/contract/deadlines.ts';
import { DateText } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import classes from './law.module.css';

/** The date that stands, and beside it the one the law as it is now gives. */
export function RevisedDates({ oldDate, newDate }: Pick<DeadlineRevision, 'oldDate' | 'newDate'>) {
  const { t } = useText();
  return (
    <span className={classes.move}>
      {oldDate === null ? (
        <span>{t('law:revisions.newClock')}</span>
      ) : (
        <del className={classes.old}>
          <DateText date={oldDate} short />
        </del>
      )}
      <span aria-hidden>→</span>
      <strong>{newDate === null ? t('law:revisions.goneClock') : <DateText date={newDate} short />}</strong>
    </span>
  );
}
