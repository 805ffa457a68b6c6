import { Select, SegmentedControl, TagsInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { BatchShared } from '#core/contract/batches.ts';
import { type Language, language, languages, letterKind } from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';
import { DateField, Section } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { ChannelField, SenderField } from '../letters/composer-fields.tsx';
import classes from './batches.module.css';
import { beginsRequest, templateFor } from './plan-draft.ts';
import { SharedQuestions } from './shared-questions.tsx';
import { SharedWords } from './shared-words.tsx';

interface LetterStepProps {
  shared: BatchShared;
  /** The languages the letters are in; what they have in common is written in each. */
  used: Language[];
  onChange: (part: Partial<BatchShared>) => void;
}

/** What all letters have in common: each row may say otherwise. */
export function LetterStep({ shared, used, onChange }: LetterStepProps) {
  const { t } = useText('batches');
  const { data: facets } = useQuery(orpc.requests.facets.queryOptions({ input: {} }));
  // The language chosen for all is offered too while no row is in it yet: rows get theirs afterwards.
  const shown = languages.filter((one) => used.includes(one) || one === shared.language);
  return (
    <div className={classes.form}>
      <LetterChoice shared={shared} onChange={onChange} />
      <div className={classes.pair}>
        <div>
          <p className={classes.label}>{t('sharedLanguage')}</p>
          <SegmentedControl
            aria-label={t('sharedLanguage')}
            value={shared.language}
            onChange={(chosen) => onChange({ language: language.parse(chosen) })}
            data={languages.map((one) => ({ value: one, label: t(`common:language.${one}`) }))}
          />
          <p className={classes.quiet}>{t('languageHint')}</p>
        </div>
        <DateField
          id="batch-letter_date"
          label={t('letters:field.date')}
          required
          value={shared.date}
          onChange={(date) => date !== null && onChange({ date })}
        />
        <ChannelField value={shared.channel} onChange={(channel) => onChange({ channel })} label={t('sharedChannel')} />
        <SenderField value={shared.senderId} onChange={(senderId) => onChange({ senderId })} />
        <TextInput
          label={t('owner')}
          maxLength={300}
          value={shared.owner}
          onChange={(event) => onChange({ owner: event.currentTarget.value })}
        />
        <TagsInput
          label={t('tags')}
          maxTags={50}
          value={shared.tags}
          data={facets?.tags ?? []}
          onChange={(tags) => onChange({ tags: tags.map((tag) => tag.slice(0, 60)) })}
        />
      </div>
      <Section title={t('wordsTitle')}>
        <p className={classes.quiet}>{t('wordsHint')}</p>
        <div className={classes.pair}>
          {shown.map((one) => (
            <SharedWords
              key={one}
              language={one}
              titled={shown.length > 1}
              shared={shared}
              onChange={(words) => onChange({ words: { ...shared.words, [one]: words } })}
            />
          ))}
        </div>
      </Section>
      <SharedQuestions
        campaignId={shared.campaignId}
        used={shown}
        questions={shared.questions}
        onChange={(questions) => onChange({ questions })}
      />
    </div>
  );
}

/** Which letter: a kind, or a template of the user's; one of those for each language where they are in one language each. */
function LetterChoice({ shared, onChange }: Pick<LetterStepProps, 'shared' | 'onChange'>) {
  const { t, bi } = useText('batches');
  const templates = useQuery(orpc.letters.templates.queryOptions({ input: {} }));
  const offered = (templates.data ?? []).filter(beginsRequest);
  const own = offered.filter((one) => one.own);
  const inUse = languages.find((one) => shared.templateIds[one] !== null);
  const value = inUse === undefined ? shared.kind : (shared.templateIds[inUse] ?? shared.kind);
  const chosen = templateFor(templates.data, shared, inUse ?? shared.language);

  function choose(id: string | null): void {
    const template = offered.find((one) => one.own && one.id === id);
    const [written] = template?.languages ?? [];
    if (template !== undefined && written !== undefined) {
      const none = { en: null, 'zh-Hant-HK': null };
      onChange({ kind: template.kind, templateIds: { ...none, [written]: template.id }, language: written });
      return;
    }
    const kind = letterKind.safeParse(id).data;
    const builtIn = offered.find((one) => !one.own && one.kind === kind);
    if (kind === undefined || builtIn === undefined) return;
    const fits = builtIn.languages.includes(shared.language);
    onChange({
      kind,
      templateIds: { en: null, 'zh-Hant-HK': null },
      ...(fits ? {} : { language: builtIn.languages[0] ?? shared.language }),
    });
  }

  return (
    <div>
      <Select
        id="batch-templateId"
        label={t('letter')}
        allowDeselect={false}
        searchable
        maxDropdownHeight={360}
        value={value}
        onChange={choose}
        data={[
          {
            group: t('builtIn'),
            items: offered.filter((one) => !one.own).map((one) => ({ value: one.kind, label: bi(one.name) })),
          },
          ...(own.length === 0
            ? []
            : [{ group: t('ownTemplates'), items: own.map((one) => ({ value: one.id, label: bi(one.name) })) }]),
        ]}
      />
      {chosen !== undefined && <p className={classes.quiet}>{bi(chosen.purpose)}</p>}
      {inUse !== undefined && (
        <OtherLanguage shared={shared} own={own} other={inUse === 'en' ? 'zh-Hant-HK' : 'en'} onChange={onChange} />
      )}
    </div>
  );
}

/** A template of the user's is in one language: what the rows in the other are written from. */
function OtherLanguage({
  shared,
  own,
  other,
  onChange,
}: Pick<LetterStepProps, 'shared' | 'onChange'> & {
  own: readonly { id: string; kind: string; name: { en: string; zh: string }; languages: Language[] }[];
  other: Language;
}) {
  const { t, bi } = useText('batches');
  const fitting = own.filter((one) => one.kind === shared.kind && one.languages.includes(other));
  if (fitting.length === 0 && shared.kind === 'own') return null;
  return (
    <Select
      mt="xs"
      label={t('inOther', { language: t(`common:language.${other}`) })}
      clearable
      placeholder={t('builtInOne')}
      value={shared.templateIds[other]}
      onChange={(id) => onChange({ templateIds: { ...shared.templateIds, [other]: id } })}
      data={fitting.map((one) => ({ value: one.id, label: bi(one.name) }))}
    />
  );
}
