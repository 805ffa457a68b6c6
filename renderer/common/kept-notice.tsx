import { Anchor, Text } from '@mantine/core';
import { useText } from '../i18n/index.ts';
import { formatInstant } from './dates.ts';
import type { KeptForm } from './use-kept-form.ts';

/** Beside the buttons of a form: whether what is being typed is safe. It stands where nothing moves for it. */
export function KeptNotice<T>({ form }: { form: Pick<KeptForm<T>, 'autosave'> }) {
  const { t } = useText();
  const { state } = form.autosave;
  return (
    <Text component="span" role="status" size="xs" c={state === 'failed' ? 'red' : 'dimmed'}>
      {(state === 'kept' || state === 'failed') && t(`common:draftKept.${state}`)}
    </Text>
  );
}

/** Over a form that is filled with what was left unfinished: since when, and the way to begin afresh. */
export function RestoredNotice<T>({ form }: { form: Pick<KeptForm<T>, 'restoredFrom' | 'startAgain'> }) {
  const { t, lang } = useText();
  if (form.restoredFrom === null) return null;
  return (
    <Text size="sm" role="status">
      {t('common:draftKept.found', { when: formatInstant(form.restoredFrom, lang) })}{' '}
      <Anchor component="button" type="button" size="sm" onClick={form.startAgain}>
        {t('common:draftKept.startAgain')}
      </Anchor>
    </Text>
  );
}
