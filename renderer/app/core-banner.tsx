import { Button } from '@mantine/core';
import { IconPlugConnectedX, IconRefresh } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useConnection } from '../connection.ts';
import { useText } from '../i18n/index.ts';
import classes from './frame.module.css';

/** A core that is a moment late is no news; one that stays away is. */
const patienceMs = 1_500;

/** Over the page while the core does not answer. What is on screen, and what is being typed, stays. */
export function CoreBanner() {
  const { t, bi } = useText();
  const connection = useConnection();
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (connection.state === 'ready') return;
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, [connection.state]);

  const sentence = 'sentence' in connection ? bi(connection.sentence) : null;
  const shown = connection.state === 'restarting' || sentence !== null || (late && connection.state !== 'ready');
  const Icon = connection.state === 'restarting' ? IconRefresh : IconPlugConnectedX;
  return (
    <div role="status" className={classes.bannerPlace}>
      {shown && (
        <div className={classes.banner} data-core={connection.state}>
          <Icon size={18} aria-hidden />
          <p>{sentence ?? t(`app:core.${connection.state}`)}</p>
          {connection.state === 'failed' && window.foolscap !== undefined && (
            <Button variant="default" size="xs" onClick={() => void window.foolscap?.restartCore()}>
              {t('app:core.restart')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
