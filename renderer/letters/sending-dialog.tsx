import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog, ErrorNotice } from '../common/index.ts';
import { useText } from '../i18n/index.ts';

interface SendingDialogProps {
  title: string;
  submit: string;
  error: unknown;
  busy: boolean;
  disabled: boolean;
  onSubmit: () => Promise<void>;
  onClose: () => void;
  /** A button before Cancel. */
  instead?: ReactNode;
  children: ReactNode;
}

/** How a sending is logged, wherever that is asked for: what is said of it, what stopped it, and the two ways out. */
export function SendingDialog(props: SendingDialogProps) {
  const { t } = useText();
  return (
    <Dialog onClose={props.onClose} title={props.title} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void props.onSubmit();
        }}
      >
        <Stack gap="md">
          {props.children}
          <ErrorNotice error={props.error} />
          <Group justify="flex-end" gap="xs">
            {props.instead}
            <Button variant="default" onClick={props.onClose}>
              {t('common:action.cancel')}
            </Button>
            <Button type="submit" loading={props.busy} disabled={props.disabled}>
              {props.submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
