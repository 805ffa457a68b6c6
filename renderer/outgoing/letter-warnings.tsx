import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { LetterWarning } from '#core/contract/outgoing.ts';
import { useText } from '../i18n/index.ts';
import classes from './outgoing.module.css';

/** What should not be left in a letter that goes out. A person decides: none of it forbids the sending. */
export function LetterWarnings({ warnings }: { warnings: readonly LetterWarning[] }) {
  const { t } = useText();
  if (warnings.length === 0) return null;
  return (
    <Alert
      role="status"
      variant="outline"
      classNames={{ root: classes.warning, title: classes.warningTitle, icon: classes.warningTitle }}
      icon={<IconAlertTriangle aria-hidden />}
      title={t('outgoing:warning.title')}
      data-warnings
    >
      <ul>
        {warnings.map(({ code, count, near }) => (
          <li key={code}>{t(`outgoing:warning.${code}`, { count, near })}</li>
        ))}
      </ul>
    </Alert>
  );
}
