import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { client } from '../client.ts';
import { words } from '../i18n/index.ts';
import { describeMovesOf } from '../law/moves.ts';
import { inLines } from './joined.ts';
import { tell, tellError } from './tell.tsx';

/** Long enough to read and reach for; the journal in Settings can undo later. */
const undoMs = 12_000;

/** Says what was done, with Undo instead of an "are you sure?" beforehand. Without an entry it only says. Answers the id of what it says. */
export function useUndoToast(): (message: string, journalEntryId?: string | null) => string {
  return useCallback((message, journalEntryId = null) => {
    const id = tell(
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
          {message}
        </Text>
        {journalEntryId !== null && (
          <Button variant="default" size="xs" flex="none" onClick={() => void undo(id, journalEntryId)}>
            {words().t('common:action.undo')}
          </Button>
        )}
      </Group>,
      { autoClose: undoMs },
    );
    return id;
  }, []);
}

async function undo(notificationId: string, journalEntryId: string): Promise<void> {
  notifications.hide(notificationId);
  try {
    const { moved, unchecked } = await client.register.undo({ journalEntryId });
    // Loaded when wanted: few registers are so large, and few changes are of the law.
    if (unchecked) void import('../law/recheck-toast.tsx').then(({ recheckInToast }) => recheckInToast());
    const moves = await describeMovesOf(moved);
    tell(
      <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
        {inLines(words().t('common:undone'), moves)}
      </Text>,
      { autoClose: moves === '' ? 6_000 : undoMs },
    );
  } catch (error) {
    tellError(error);
  }
}
