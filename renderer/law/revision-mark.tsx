import { Button } from '@mantine/core';
import type { DeadlineRevision } from '#core/contract/deadlines.ts';
import { KeepDates } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import classes from './law.module.css';
import { RevisedDates } from './revised-dates.tsx';
import { useDecide } from './use-decide.ts';

/** On a request: a date of it that a changed law would move, with the choice. */
export function RevisionMark({ revision, named = false }: { revision: DeadlineRevision; named?: boolean }) {
  const { t, bi } = useText();
  const { decide, busy } = useDecide();
  return (
    <div className={classes.mark} data-revision={revision.clockId}>
      <p>
        {t('law:revisions.changed')} {named && bi(revision.label)} <RevisedDates {...revision} />
        <br />
        <span className={classes.small}>
          <KeepDates text={bi(revision.reason)} />
        </span>
      </p>
      <Button size="compact-sm" disabled={busy} onClick={() => void decide([revision.id], true)}>
        {t('law:revisions.accept')}
      </Button>
      <Button size="compact-sm" variant="default" disabled={busy} onClick={() => void decide([revision.id], false)}>
        {t('law:revisions.refuse')}
      </Button>
    </div>
  );
}
