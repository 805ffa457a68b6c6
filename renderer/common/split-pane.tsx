import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/index.ts';
import classes from './split-pane.module.css';

interface SplitPaneProps {
  list: ReactNode;
  /** Null: nothing is chosen, and the list has the room to itself. */
  detail: ReactNode;
  /** Names the detail to a screen reader. */
  detailLabel: string;
  onClose: () => void;
}

/** List and detail side by side from 1280 px; below that one at a time, with the way back. */
export function SplitPane({ list, detail, detailLabel, onClose }: SplitPaneProps) {
  const { t } = useText();
  const wide = useMediaQuery('(min-width: 1280px)', window.innerWidth >= 1280);
  const open = detail !== null && detail !== undefined;
  return (
    <div className={classes.split} data-open={(open && wide) || undefined}>
      {(wide || !open) && <div className={classes.list}>{list}</div>}
      {open && (
        <section
          className={classes.detail}
          aria-label={detailLabel}
          onKeyDown={(event) => {
            const typing =
              event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [role="combobox"]');
            if (event.key === 'Escape' && !event.defaultPrevented && !typing) onClose();
          }}
        >
          {!wide && (
            <Button
              variant="subtle"
              size="xs"
              leftSection={<IconArrowLeft size={15} aria-hidden />}
              onClick={onClose}
              className={classes.back}
            >
              {t('common:action.back')}
            </Button>
          )}
          {detail}
        </section>
      )}
    </div>
  );
}
