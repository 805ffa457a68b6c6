import type { DeadlineRow } from '#core/contract/deadlines.ts';
import { Dialog, formatDate } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import classes from './deadlines.module.css';
import { WhyThisDate } from './why-this-date.tsx';

/** "Why this date?" beside a list. */
export function WhyDrawer({ row, onClose }: { row: DeadlineRow; onClose: () => void }) {
  const { t, bi, pick, lang } = useText();
  return (
    <Dialog onClose={onClose} side size={480} title={t('deadlines:why.title')}>
      <div className={classes.asked}>
        <p className={classes.askedDate}>{formatDate(row.dueDate, lang)}</p>
        <p>{bi(row.label)}</p>
        <p className={classes.quiet}>
          {row.reference} · {pick(row.bodyNameEn, row.bodyNameZh)}
        </p>
        <WhyThisDate deadlineId={row.id} />
      </div>
    </Dialog>
  );
}
