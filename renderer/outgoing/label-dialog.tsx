import { Button, Group, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Letter } from '#core/contract/letters.ts';
import { labelsPerSheet } from '#core/contract/outgoing.ts';
import { Dialog } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import classes from './outgoing.module.css';
import { makeLabel } from './use-letter-output.ts';

const positions = Array.from({ length: labelsPerSheet }, (_, at) => at + 1);

/** Remembered for as long as the window lives: the next letter goes on the next label of the same sheet. */
let nextPosition = 1;

/** Which label of a sheet that may be used in part. */
export function LabelDialog({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const { t } = useText();
  const [position, setPosition] = useState(nextPosition);
  return (
    <Dialog onClose={onClose} title={t('outgoing:label.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          nextPosition = (position % labelsPerSheet) + 1;
          void makeLabel(letter, 'sheet', position);
          onClose();
        }}
      >
        <Stack gap="md">
          <Radio.Group
            label={t('outgoing:label.intro')}
            value={String(position)}
            onChange={(value) => setPosition(Number(value))}
          >
            <div className={classes.sheet}>
              {positions.map((number) => (
                <Radio
                  key={number}
                  className={classes.sheetLabel}
                  value={String(number)}
                  label={String(number)}
                  aria-label={t('outgoing:label.position', { number })}
                />
              ))}
            </div>
          </Radio.Group>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common:action.cancel')}
            </Button>
            <Button type="submit">{t('outgoing:label.make')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
