import { Button, Checkbox, Group, TagsInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { NoticeSettings } from '#core/contract/reminders.ts';
import { orpc } from '../client.ts';
import { ErrorNotice, tell } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { mostDays, readDays } from './days-field.ts';
import classes from './reminders.module.css';

/** How long before a deadline a notice is shown. */
export function NoticeSettingsForm() {
  const { data, error, refetch } = useQuery(orpc.reminders.noticeSettings.queryOptions({ input: {} }));
  return (
    <>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {data !== undefined && <Fields settings={data} />}
    </>
  );
}

function Fields({ settings }: { settings: NoticeSettings }) {
  const { t } = useText('reminders');
  const save = useMutation(orpc.reminders.saveNoticeSettings.mutationOptions());
  const [days, setDays] = useState(settings.daysBefore.map(String));
  const [overdue, setOverdue] = useState(settings.overdue);
  const daysBefore = readDays(days);

  function submit(): void {
    if (daysBefore === null) return;
    save.mutate({ daysBefore, overdue }, { onSuccess: () => void tell(t('settings.saved')) });
  }

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className={classes.quiet}>{t('settings.intro')}</p>
      <TagsInput
        label={t('settings.days')}
        description={t('settings.daysHint')}
        value={days}
        onChange={setDays}
        maxTags={mostDays}
        error={daysBefore === null ? t('settings.bad') : undefined}
      />
      <Checkbox
        label={t('settings.overdue')}
        checked={overdue}
        onChange={(event) => setOverdue(event.currentTarget.checked)}
      />
      <ErrorNotice error={save.error} onRetry={submit} />
      <Group justify="flex-end">
        <Button type="submit" variant="default" loading={save.isPending} disabled={daysBefore === null}>
          {t('common:action.save')}
        </Button>
      </Group>
    </form>
  );
}
