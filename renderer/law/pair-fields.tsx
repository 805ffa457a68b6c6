import { TextInput } from '@mantine/core';
import type { Bilingual } from '#core/contract/vocabulary.ts';
import classes from './law.module.css';

interface PairFieldsProps {
  /** The label of each half. */
  name: (lang: 'en' | 'zh') => string;
  value: Bilingual;
  /** Where the core's problems speak of it: "name" has "name.en" and "name.zh". */
  path: string;
  problems: ReadonlyMap<string, string[]>;
  onChange: (value: Bilingual) => void;
  required?: boolean;
}

/** A text in both languages, side by side. */
export function PairFields({ name, value, path, problems, onChange, required = false }: PairFieldsProps) {
  return (
    <div className={classes.pair}>
      {(['en', 'zh'] as const).map((lang) => (
        <TextInput
          key={lang}
          label={name(lang)}
          withAsterisk={required}
          lang={lang === 'zh' ? 'zh-Hant-HK' : 'en'}
          autoComplete="off"
          value={value[lang]}
          error={problems.get(`${path}.${lang}`)?.join(' ')}
          onChange={(event) => onChange({ ...value, [lang]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}
