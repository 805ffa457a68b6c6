import { Button, Code, Group } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { fileSize } from '../commands/use-register-actions.ts';
import { orpc } from '../client.ts';
import { ErrorNotice, Section } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { CheckRegister } from './check-register.tsx';
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
      <CheckRegister />
    </>
  );
}
