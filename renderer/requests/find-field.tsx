import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../i18n/index.ts';

/** Quick find over a list: reports a moment after the last key, and follows when the filter is cleared elsewhere. */
export function FindField({
  value,
  label,
  onChange,
  w = 220,
  grow = false,
}: {
  value: string;
  label: string;
  onChange: (text: string) => void;
  w?: number;
  /** Takes what room its line has left. */
  grow?: boolean;
}) {
  const { t } = useText();
  const [typed, setTyped] = useState(value);
  const [reported, setReported] = useState(value);
  const report = useDebouncedCallback((text: string) => {
    setReported(text);
    onChange(text);
  }, 180);
  if (value !== reported) {
    setReported(value);
    setTyped(value);
  }
  const set = (text: string) => {
    setTyped(text);
    report(text);
  };
  return (
    <TextInput
      w={w}
      {...(grow ? { style: { flex: 1 } } : {})}
      data-list-filter
      type="search"
      aria-label={label}
      placeholder={label}
      maxLength={200}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={
        typed !== '' && <CloseButton size="sm" aria-label={t('common:action.clear')} onClick={() => set('')} />
      }
      value={typed}
      onChange={(event) => set(event.currentTarget.value)}
    />
  );
}
