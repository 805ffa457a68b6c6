import { Button, Group, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { language, languages } from '#core/contract/vocabulary.ts';
import { preferences as preferenceShape, theme } from '#core/contract/settings.ts';
import { Section, useToday } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import classes from './settings.module.css';
import { usePreferences } from './use-preferences.ts';

/** Language, theme, and how references are made up. */
export function Appearance() {
  const { t } = useText('settings');
  const { preferences, save } = usePreferences();
  if (preferences === undefined) return null;
  const languageChoices = languages.map((value) => ({ value, label: t(`common:language.${value}`) }));
  return (
    <>
      <Section title={t('section.appearance')}>
        <dl className={classes.choices}>
          <Choice
            label={t('interfaceLanguage')}
            value={preferences.interfaceLanguage}
            data={languageChoices}
            onChange={(value) => void save({ interfaceLanguage: language.parse(value) })}
          />
          <Choice
            label={t('theme')}
            value={preferences.theme}
            data={theme.options.map((value) => ({ value, label: t(`themes.${value}`) }))}
            onChange={(value) => void save({ theme: theme.parse(value) })}
          />
          <Choice
            label={t('letterLanguage')}
            value={preferences.defaultLetterLanguage}
            data={languageChoices}
            onChange={(value) => void save({ defaultLetterLanguage: language.parse(value) })}
          />
        </dl>
      </Section>
      <Section title={t('references')}>
        <Prefix
          key={preferences.referencePrefix}
          saved={preferences.referencePrefix}
          onSave={(referencePrefix) => save({ referencePrefix })}
        />
      </Section>
    </>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  data: { value: string; label: string }[];
  onChange: (value: string) => void;
}

function Choice({ label, ...control }: ChoiceProps) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <SegmentedControl size="sm" aria-label={label} {...control} />
      </dd>
    </>
  );
}

function Prefix({ saved, onSave }: { saved: string; onSave: (prefix: string) => Promise<void> }) {
  const { t } = useText('settings');
  const [typed, setTyped] = useState(saved);
  const year = useToday().slice(0, 4);
  const sound = preferenceShape.shape.referencePrefix.safeParse(typed).success;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (sound) void onSave(typed);
      }}
    >
      <Group align="flex-end" gap="xs">
        <TextInput
          label={t('prefix')}
          description={t('prefixHint', { example: `${typed.trim() || saved}-${year}-0042` })}
          error={sound ? undefined : t('prefixWrong')}
          value={typed}
          maxLength={12}
          onChange={(event) => setTyped(event.currentTarget.value)}
          w={360}
        />
        <Button type="submit" variant="default" disabled={!sound || typed === saved}>
          {t('common:action.save')}
        </Button>
      </Group>
    </form>
  );
}
