import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { mailAddresses } from '#core/contract/mail-addresses.ts';
import { useText } from '../i18n/index.ts';

/** An address for mail, or several. What is none is kept as it is typed, and said: the draft of a mail leaves it out. */
export function EmailField({ value, ...field }: TextInputProps & { value: string }) {
  const { t } = useText();
  const [left, setLeft] = useState(value !== '');
  const isNone = value.trim() !== '' && mailAddresses(value).length === 0;
  return (
    <TextInput
      {...field}
      value={value}
      onBlur={() => setLeft(true)}
      error={left && isNone ? t('common:notAnAddress') : null}
    />
  );
}
