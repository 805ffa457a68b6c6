import { Button, Checkbox, Group, Select, TagsInput, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { deadlines } from '#core/contract/deadlines.ts';
import type { Output } from '#core/contract/infer.ts';
import { language } from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';
import { Dialog, ErrorNotice, formatInstant, tell } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { mostDays, readDays } from '../reminders/days-field.ts';
import { NoticeSettingsForm } from '../reminders/notice-settings-form.tsx';
import classes from './dialogs.module.css';

/** What leaves the program by itself: the kept calendar file, and the notices. */
export function CalendarSettings({ onClose }: { onClose: () => void }) {
  const { t } = useText('deadlines');
  const { data, error, refetch } = useQuery(orpc.deadlines.icsSettings.queryOptions({ input: {} }));
  return (
    <Dialog onClose={onClose} title={t('settings.title')} size="lg">
      <section className={classes.part} aria-label={t('kept.title')}>
        <h3>{t('kept.title')}</h3>
        <ErrorNotice error={error} onRetry={() => void refetch()} />
        {data !== undefined && <KeptFile state={data} />}
      </section>
      <section className={classes.part} aria-label={t('reminders:settings.title')}>
        <h3>{t('reminders:settings.title')}</h3>
        <NoticeSettingsForm />
      </section>
    </Dialog>
  );
}

type KeptState = Output<typeof deadlines.icsSettings>;

function KeptFile({ state }: { state: KeptState }) {
  const { t } = useText('deadlines');
  const save = useMutation(orpc.deadlines.saveIcsSettings.mutationOptions());
  const [folder, setFolder] = useState(state.folder ?? '');
  const [subjects, setSubjects] = useState(state.subjects);
  const [alarms, setAlarms] = useState(state.alarmDays.map(String));
  const [written, setWritten] = useState(state.language);
  const alarmDays = readDays(alarms);

  function submit(): void {
    if (alarmDays === null) return;
    const typed = folder.trim();
    save.mutate(
      { folder: typed === '' ? null : typed, subjects, alarmDays, language: written },
      { onSuccess: () => void tell(t('kept.saved')) },
    );
  }

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className={classes.quiet}>{t('kept.intro')}</p>
      <TextInput
        label={t('kept.folder')}
        description={t('kept.folderHint', { example: exampleFolder() })}
        maxLength={4_000}
        spellCheck={false}
        value={folder}
        onChange={(event) => setFolder(event.currentTarget.value)}
      />
      <Checkbox
        label={t('kept.subjects')}
        description={t('kept.subjectsHint')}
        checked={subjects}
        onChange={(event) => setSubjects(event.currentTarget.checked)}
      />
      <TagsInput
        label={t('kept.alarms')}
        description={t('kept.alarmsHint')}
        value={alarms}
        onChange={setAlarms}
        maxTags={mostDays}
        error={alarmDays === null ? t('kept.alarmBad') : undefined}
      />
      <Select
        label={t('kept.language')}
        allowDeselect={false}
        value={written}
        onChange={(chosen) => setWritten(language.safeParse(chosen).data ?? written)}
        data={language.options.map((value) => ({ value, label: t(`common:language.${value}`) }))}
      />
      <FileState state={state} />
      <ErrorNotice error={save.error} onRetry={submit} />
      <Group justify="flex-end">
        <Button type="submit" variant="default" loading={save.isPending} disabled={alarmDays === null}>
          {t('common:action.save')}
        </Button>
      </Group>
    </form>
  );
}

function FileState({ state }: { state: KeptState }) {
  const { t, bi, lang } = useText('deadlines');
  if (state.file === null) return <p className={classes.quiet}>{t('kept.none')}</p>;
  return (
    <>
      <dl className={classes.facts}>
        <dt>{t('kept.file')}</dt>
        <dd>{state.file}</dd>
        <dt>{t('kept.written')}</dt>
        <dd>{state.writtenAt === null ? t('kept.notWritten') : formatInstant(state.writtenAt, lang)}</dd>
      </dl>
      {state.problem !== null && <p role="alert">{t('kept.problem', { problem: bi(state.problem) })}</p>}
    </>
  );
}

/** In the manner of this computer. */
function exampleFolder(): string {
  return navigator.userAgent.includes('Windows') ? 'C:\\Users\\Ada\\Calendars' : '/home/ada/calendars';
}
