import { Alert } from '@mantine/core';
import { IconScaleOff } from '@tabler/icons-react';
import type { Bilingual } from '#core/contract/vocabulary.ts';
import { useText } from '../i18n/index.ts';

/** Where nobody has a right to information by law, that is said before anything else. */
export function NoInformationLaw({ text }: { text: Bilingual }) {
  const { t, bi } = useText();
  return (
    <Alert color="red" icon={<IconScaleOff aria-hidden />} title={t('law:noInformationLaw')} data-no-law>
      {bi(text)}
    </Alert>
  );
}
