import { MultiSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { limits } from '#core/contract/text.ts';
import { orpc } from '../client.ts';
import { useText } from '../i18n/index.ts';
import type { TemplateDraft } from './template-draft.ts';

type About = Pick<TemplateDraft, 'name' | 'purpose' | 'regimeIds'>;

/** What a template is called, what it is for, and under which laws it is offered. */
export function AboutFields({ about, onChange }: { about: About; onChange: (part: Partial<About>) => void }) {
  const { t, bi } = useText();
  const regimes = useQuery(orpc.regimes.list.queryOptions({ input: {} }));
  return (
    <>
      <TextInput
        label={t('templates:about.name')}
        required
        maxLength={limits.name}
        value={about.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        autoComplete="off"
      />
      <Textarea
        label={t('templates:about.purpose')}
        autosize
        minRows={1}
        maxRows={5}
        maxLength={2_000}
        value={about.purpose}
        onChange={(event) => onChange({ purpose: event.currentTarget.value })}
      />
      <MultiSelect
        label={t('templates:about.regimes')}
        {...(about.regimeIds.length === 0 ? { placeholder: t('templates:about.allRegimes') } : {})}
        searchable
        clearable
        value={about.regimeIds}
        onChange={(regimeIds) => onChange({ regimeIds })}
        data={(regimes.data ?? []).map((one) => ({ value: one.id, label: bi(one.name) }))}
      />
    </>
  );
}
