import { Alert, Button, Group } from '@mantine/core';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import { ORPCError } from '@orpc/client';
import { ErrorNotice } from '../common/index.ts';
import { useText } from '../i18n/index.ts';

export function isConflict(error: unknown): boolean {
  return error instanceof ORPCError && error.code === 'CONFLICT';
}

interface FormErrorProps {
  error: unknown;
  /** Reads the newer version; what is typed stays in the form. */
  onReload: () => void;
  /** Gives up what was typed. */
  onDiscard: () => void;
}

/** What stopped a form: another window was first (with the choice what to do about it), or anything else. */
export function FormError({ error, onReload, onDiscard }: FormErrorProps) {
  const { t } = useText();
  if (!isConflict(error)) return <ErrorNotice error={error} />;
  return (
    <Alert
      role="alert"
      color="red"
      icon={<IconArrowsSplit2 aria-hidden />}
      title={t('requests:conflict.title')}
      data-conflict
    >
      <p>{t('requests:conflict.text')}</p>
      <Group gap="xs" mt="xs">
        <Button onClick={onReload}>{t('requests:conflict.reload')}</Button>
        <Button variant="default" onClick={onDiscard}>
          {t('requests:conflict.discard')}
        </Button>
      </Group>
    </Alert>
  );
}
