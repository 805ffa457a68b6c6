import { Anchor, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { tell } from '../common/tell.tsx';
import { useText } from '../i18n/index.ts';
import { linkTo } from '../routes.ts';
import { RecheckProgress, useRecheck } from './recheck.tsx';

/**
 * Goes through a large register after the law of it changed, with how far it is and a way to stop, wherever the person
 * goes meanwhile. Closed or stopped, what was found stays proposed and Revisions offers the rest.
 */
export function recheckInToast(): void {
  tell(<Recheck />, { autoClose: false });
}

function Recheck() {
  const { t } = useText();
  const recheck = useRecheck();
  const { start } = recheck;
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    start();
  }, [start]);
  return (
    <Stack gap={6}>
      <Text size="sm">{t('law:recheck.why')}</Text>
      <RecheckProgress {...recheck} />
      {recheck.run.state !== 'running' && (
        <Anchor component={Link} href={linkTo.revisions()} size="sm">
          {t('law:revisions.title')}
        </Anchor>
      )}
    </Stack>
  );
}
