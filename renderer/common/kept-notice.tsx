import { Anchor, Text } from '@mantine/core';
import { useText } from '../i18n/index.ts';
import { formatInstant } from './dates.ts';
import type { Autosave } from './use-draft.ts';

interface KeptNoticeProps {
  autosave: Autosave;
  restoredFrom?: string | null;
  onStartAgain?: () => void;
}

/** A quiet line under a form: whether what is typed is safe, and where it came back from. */
export function KeptNotice({ autosave, restoredFrom = null, onStartAgain }: KeptNoticeProps) {
  const { t, lang } = useText();
  return (
    // Room for one line from the start: what is kept is said without moving what is being typed.
    <div role="status" style={{ minHeight: 17 }}>
      {restoredFrom !== null && (
        <Text size="sm">
          {t('common:draftKept.found', { when: formatInstant(restoredFrom, lang) })}{' '}
          {onStartAgain !== undefined && (
            <Anchor component="button" type="button" size="sm" onClick={onStartAgain}>
              {t('common:draftKept.startAgain')}
            </Anchor>
          )}
        </Text>
      )}
      {(autosave.state === 'kept' || autosave.state === 'failed') && (
        <Text size="xs" c={autosave.state === 'failed' ? 'red' : 'dimmed'}>
          {t(`common:draftKept.${autosave.state}`)}
        </Text>
      )}
    </div>
  );
}
