import { Button, Code, Group, Progress } from '@mantine/core';
import { IconAlertTriangle, IconArchive, IconCircleCheck, IconShieldCheck } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { fileSize } from '../commands/use-register-actions.ts';
import { orpc } from '../client.ts';
import { ErrorNotice, Section } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import classes from './settings.module.css';

/** Where the register is, whether it is sound, and a copy of it now. */
export function RegisterCare() {
  const { t, lang } = useText('settings');
  const status = useQuery(orpc.register.status.queryOptions({ input: {} }));
  const backup = useMutation(orpc.register.backup.mutationOptions());
  return (
    <>
      <Section title={t('folder')}>
        <p>
          <Code fz="sm">{status.data?.folder}</Code>
        </p>
        <p className={classes.hint}>{t('folderHint')}</p>
      </Section>
      <Section title={t('backup')}>
        <p className={classes.hint}>{t('backupHint')}</p>
        <Group gap="sm">
          <Button
            variant="default"
            leftSection={<IconArchive size={16} aria-hidden />}
            loading={backup.isPending}
            onClick={() => backup.mutate({})}
          >
            {t('backUpNow')}
          </Button>
          {backup.data !== undefined && (
            <p role="status">
              {t('commands:backedUp', { file: backup.data.file, size: fileSize(backup.data.size, lang) })}
            </p>
          )}
        </Group>
        <ErrorNotice error={backup.error} onRetry={() => backup.mutate({})} />
      </Section>
      <Check />
    </>
  );
}

function Check() {
  const { t, lang, bi } = useText('settings');
  const check = useMutation(orpc.register.check.mutationOptions());
  const found = check.data;
  return (
    <Section title={t('check')}>
      <p className={classes.hint}>{t('checkHint')}</p>
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconShieldCheck size={16} aria-hidden />}
          disabled={check.isPending}
          onClick={() => check.mutate({})}
        >
          {t('checkNow')}
        </Button>
        {check.isPending && <Progress value={100} animated w={160} aria-label={t('checking')} />}
      </Group>
      <ErrorNotice error={check.error} onRetry={() => check.mutate({})} />
      <div role="status">
        {found?.ok && (
          <p className={classes.good}>
            <IconCircleCheck size={17} aria-hidden />
            {t('sound', { entries: found.entries.toLocaleString(lang), files: found.files.toLocaleString(lang) })}
          </p>
        )}
        {found?.ok === false && (
          <>
            <p className={classes.bad}>
              <IconAlertTriangle size={17} aria-hidden />
              {t('unsound', { count: found.findings.length })}
            </p>
            <ul>
              {found.findings.map((finding) => (
                <li key={`${finding.code} ${finding.sentence.en}`}>{bi(finding.sentence)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Section>
  );
}
