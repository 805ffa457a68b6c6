import { Button, Group, Stack } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { z } from 'zod';
import { Dialog } from '../common/index.ts';
import { useText } from '../i18n/index.ts';

const refusal = z.object({ problems: z.array(z.object({ code: z.string() })) });

/** Whether a draft was refused because writing it anew would drop what a person did to it by hand. */
export function isEditedByHand(error: unknown): boolean {
  if (!(error instanceof ORPCError) || error.code !== 'INVALID') return false;
  const { data } = refusal.safeParse(error.data);
  return data?.problems.some(({ code }) => code === 'letter_edited') ?? false;
}

interface RegenerateDialogProps {
  busy: boolean;
  onKeep: () => void;
  onGo: () => void;
}

/** Asked first, though it can be undone: an afternoon in the word processor is not dropped by a habit. */
export function RegenerateDialog({ busy, onKeep, onGo }: RegenerateDialogProps) {
  const { t } = useText();
  return (
    <Dialog onClose={onKeep} title={t('outgoing:regenerate.title')}>
      <Stack gap="md">
        <p>{t('outgoing:regenerate.text')}</p>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" data-autofocus onClick={onKeep}>
            {t('outgoing:regenerate.keep')}
          </Button>
          <Button color="red" loading={busy} onClick={onGo}>
            {t('outgoing:regenerate.go')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
