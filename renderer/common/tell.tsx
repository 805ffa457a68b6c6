import { type NotificationData, notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { words } from '../i18n/index.ts';
import { describeError } from './describe-error.ts';

/** Says something in a corner of the window for a while. Answers the id, to take it away sooner. */
export function tell(message: ReactNode, more: Omit<NotificationData, 'message'> = {}): string {
  return notifications.show({
    autoClose: 6_000,
    ...more,
    message,
    closeButtonProps: { 'aria-label': words().t('common:action.close') },
  });
}

/** For failures with no place on the page to be said. */
export function tellError(error: unknown): void {
  const { title, points } = describeError(error, words());
  tell(points.map((point) => point.text).join(' '), { color: 'red', title, autoClose: 15_000 });
}
