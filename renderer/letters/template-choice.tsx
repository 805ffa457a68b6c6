import { Alert, Button, Select } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import type { LetterChoices, LetterTemplate } from '#core/contract/letters.ts';
import type { LetterKind } from '#core/contract/vocabulary.ts';
import { useText } from '../i18n/index.ts';
import { chooseTemplate } from './letter-choices.ts';
import { type OlderVersion, useOwnTemplates, useTemplate } from './use-template.ts';

interface TemplateChoiceProps {
  choices: LetterChoices;
  /** The built-in letter to come back to; `own`: there is none. */
  builtIn: LetterKind;
  regimeId: string | null;
  /** Also letters of the user's that stand for no built-in one. */
  others: boolean;
  onChange: (part: Partial<LetterChoices>) => void;
}

const builtInValue = 'built-in';

/** Which template the letter is written from. Asked only of who has templates that fit. */
export function TemplateChoice({ choices, builtIn, regimeId, others, onChange }: TemplateChoiceProps) {
  const { t, bi } = useText();
  const hasBuiltIn = builtIn !== 'own';
  const ofKind = useOwnTemplates(regimeId, hasBuiltIn ? [builtIn] : []);
  const free = useOwnTemplates(regimeId, others || !hasBuiltIn ? ['own'] : []);
  const { template } = useTemplate(choices);
  const offered = [...ofKind, ...free];
  // One that is no longer offered (taken off the list, say) is still what the letter is written from.
  const inUse = template?.own && !offered.some(({ id }) => id === template.id) ? [template] : [];
  if (offered.length === 0 && choices.templateId === null) return null;
  const entry = (one: LetterTemplate) => ({
    value: one.id,
    label: t('templates:choose.inLanguage', {
      name: bi(one.name),
      language: t(`templates:short.${one.languages[0] ?? 'en'}`),
    }),
  });
  const data = [
    {
      group: t('templates:choose.builtInGroup'),
      items: hasBuiltIn
        ? [{ value: builtInValue, label: t('templates:choose.builtIn', { letter: t(`common:letterKind.${builtIn}`) }) }]
        : [],
    },
    { group: t('templates:choose.ofKind'), items: [...inUse, ...ofKind].map(entry) },
    { group: t('templates:choose.other'), items: free.map(entry) },
  ];
  return (
    <Select
      label={t('templates:choose.label')}
      allowDeselect={false}
      value={choices.templateId ?? builtInValue}
      onChange={(chosen) => onChange(chooseTemplate(offered.find((one) => one.id === chosen) ?? null, builtIn))}
      data={data.filter(({ items }) => items.length > 0)}
    />
  );
}

/** Says that a draft was written from a version that is no longer the newest, and offers that. */
export function OlderVersionNotice({
  older,
  onChange,
}: {
  older: OlderVersion;
  onChange: (part: Partial<LetterChoices>) => void;
}) {
  const { t } = useText();
  const { name, number, newest } = older;
  if (newest === null) {
    return <Alert icon={<IconHistory aria-hidden />}>{t('templates:choose.gone', { name, number })}</Alert>;
  }
  return (
    <Alert icon={<IconHistory aria-hidden />} data-older-version>
      {t('templates:choose.older', { name, number, newest: newest.version })}{' '}
      <Button variant="subtle" size="compact-sm" onClick={() => onChange(chooseTemplate(newest, newest.kind))}>
        {t('templates:choose.useNewest')}
      </Button>
    </Alert>
  );
}
