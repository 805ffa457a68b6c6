import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useText } from '../i18n/index.ts';
import { describeError } from './describe-error.ts';

interface ErrorNoticeProps {
  /** Whatever was thrown; null or undefined draws nothing. */
  error: unknown;
  onRetry?: () => void;
}

/** An error as a sentence to act on. Reads itself out to a screen reader when it appears. */
export function ErrorNotice({ error, onRetry }: ErrorNoticeProps) {
  const words = useText();
  if (error === null || error === undefined) return null;
  const { title, points, retry } = describeError(error, words);
  return (
    <Alert role="alert" variant="outline" color="red" icon={<IconAlertTriangle aria-hidden />} title={title} data-error>
      {points.length === 1 && <p>{points[0]?.text}</p>}
      {points.length > 1 && (
        <ul>
          {points.map((point) => (
            <li key={`${point.path}${point.text}`}>{point.text}</li>
          ))}
        </ul>
      )}
      {retry && onRetry !== undefined && (
        <Button variant="default" mt="xs" onClick={onRetry}>
          {words.t('common:action.tryAgain')}
        </Button>
      )}
    </Alert>
  );
}
