import { Alert, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { RequestPage } from '#core/contract/requests.ts';
import { useShortcuts } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { RequestReminders } from '../reminders/request-reminders.tsx';
import { NextSteps } from './next-steps.tsx';
import { Notes } from './notes.tsx';
import { Questions } from './questions.tsx';
import { useRequestActions } from './request-actions.tsx';
import { RequestDeadlines } from './request-deadlines.tsx';
import classes from './requests.module.css';
import { useBin } from './row-menu.ts';
import { TagsAndOwner } from './tags-and-owner.tsx';
import { Timeline } from './timeline.tsx';

/** Everything about one request, in the order it is needed: what to do, by when, what happened, what was asked. */
export function RequestBody({ request }: { request: RequestPage }) {
  const { t } = useText();
  const { restore } = useBin();
  const { actions, form } = useRequestActions(request);
  const group = t('requests:detail');
  useShortcuts([
    ...(request.status === 'draft'
      ? []
      : [{ keys: 'r', label: t('requests:reply.title'), group, run: actions.recordReply }]),
    { keys: 'f', label: t('requests:timeline.fact'), group, run: () => actions.recordFact() },
  ]);
  return (
    <div className={classes.container}>
      {request.removedAt !== null && (
        <Alert icon={<IconTrash aria-hidden />} mb="md">
          {t('requests:bin.inBin')}{' '}
          <Button variant="default" size="compact-sm" onClick={() => void restore(request.id)}>
            {t('common:action.restore')}
          </Button>
        </Alert>
      )}
      <div className={classes.columns}>
        <div className={classes.column}>
          <NextSteps request={request} actions={actions} />
          <RequestDeadlines request={request} />
          <Timeline request={request} actions={actions} />
        </div>
        <div className={classes.column}>
          <Questions request={request} />
          <TagsAndOwner request={request} />
          <RequestReminders request={request} />
          <Notes request={request} />
        </div>
      </div>
      {form}
    </div>
  );
}
