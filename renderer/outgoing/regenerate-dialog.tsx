import { ORPCError } from '@orpc/client';
import { z } from 'zod';
import { AskFirst } from '../common/index.ts';
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
    <AskFirst
      title={t('outgoing:regenerate.title')}
      text={t('outgoing:regenerate.text')}
      stay={t('outgoing:regenerate.keep')}
      go={t('outgoing:regenerate.go')}
      busy={busy}
      onStay={onKeep}
      onGo={onGo}
    />
  );
}
