import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { client } from '../client.ts';
import { useText } from '../i18n/index.ts';
import { forgetOwnChanges } from '../own-changes.ts';
import { refreshAll } from '../query-client.ts';
import { FormError } from './conflict-notice.tsx';

interface FormEndProps {
  requestId: string;
  error: unknown;
  /** The request was read anew after another window changed it: the version to save on from now on. */
  onNewVersion: (version: number) => void;
  onClose: () => void;
  /** Gives up what was typed; default: closing. */
  onDiscard?: () => void;
  submit: string;
  busy: boolean;
  disabled: boolean;
  /** Beside the buttons: what became of what is being typed. */
  children?: ReactNode;
}

/** How every form about a request ends: what stopped it, with the choice where another window was first; Cancel; and the verb. */
export function FormEnd(props: FormEndProps) {
  const { t } = useText();
  const { requestId, error, onNewVersion, onClose, onDiscard = onClose } = props;
  async function reload(): Promise<void> {
    forgetOwnChanges();
    onNewVersion((await client.requests.get({ id: requestId })).version);
    await refreshAll();
  }
  return (
    <>
      <FormError error={error} onReload={() => void reload()} onDiscard={onDiscard} />
      <Group justify="space-between" gap="xs">
        <span>{props.children}</span>
        <Group gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" loading={props.busy} disabled={props.disabled}>
            {props.submit}
          </Button>
        </Group>
      </Group>
    </>
  );
}
