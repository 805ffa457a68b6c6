import { Button, Group, MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { language, letterKind } from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';
import {
  DateField,
  ErrorNotice,
  KeptNotice,
  useFirstFocus,
  RestoredNotice,
  useKeptForm,
  useMenuCommand,
  useUndoToast,
  useToday,
} from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { FormError } from '../requests/conflict-notice.tsx';
import { blankClock, ruleOf } from './blank-pack.ts';
import { ClockForm } from './clock-form.tsx';
import classes from './law.module.css';
import { type ClockView, effects, type PackView } from './pack-view.ts';
import { PairFields } from './pair-fields.tsx';
import { recheckInToast } from './recheck-toast.tsx';
import { problemsByPath } from './problems.ts';

interface RegimeFormProps {
  /** Null: a new law of one's own. */
  id: string | null;
  version: number | null;
  initial: PackView;
  /** The id of what was saved; null where the person left without saving. */
  onDone: (saved: string | null) => void;
}

const adjustable = ['fee', 'identity', 'clarification'] as const;

/** A law of one's own: names, clocks, what stops them, and its letters. The core checks it all when it is saved. */
export function RegimeForm({ id, version, initial, onDone }: RegimeFormProps) {
  const today = useToday();
  const { t } = useText();
  const toast = useUndoToast();
  const firstFocus = useFirstFocus();
  const form = useKeptForm(`regime-${id ?? 'new'}`, initial);
  const save = useMutation(orpc.regimes.save.mutationOptions());
  useMenuCommand('save', submit);
  if (form === null) return null;
  const { fields, set, autosave } = form;
  const problems = problemsByPath(save.error);
  const errorAt = (path: string) => problems.get(path)?.join(' ');

  function submit(): void {
    if (form === null) return;
    save.mutate(
      { id, version, pack: completed(form.fields) },
      {
        onSuccess: async (saved) => {
          await form.autosave.drop();
          const count = saved.proposedCount;
          toast(count === null ? t('law:form.savedOnly') : t('law:form.saved', { count }), saved.journalEntryId);
          if (count === null) recheckInToast();
          onDone(saved.id);
        },
      },
    );
  }

  const setClock = (at: number, part: Partial<ClockView>) =>
    set({ clocks: fields.clocks.map((clock, row) => (row === at ? { ...clock, ...part } : clock)) });

  return (
    <form
      ref={firstFocus}
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2>{t(id === null ? 'law:regimes.add' : 'law:form.edit')}</h2>
      <RestoredNotice form={form} />
      <PairFields
        name={(lang) => t(`law:form.name_${lang}`)}
        value={fields.name}
        path="name"
        problems={problems}
        onChange={(name) => set({ name })}
        required
      />
      <PairFields
        name={(lang) => t(`law:form.shortName_${lang}`)}
        value={fields.shortName}
        path="shortName"
        problems={problems}
        onChange={(shortName) => set({ shortName })}
      />
      <PairFields
        name={(lang) => t(`law:form.force_${lang}`)}
        value={fields.legalForce}
        path="legalForce"
        problems={problems}
        onChange={(legalForce) => set({ legalForce })}
        required
      />
      <div className={classes.pair}>
        <TextInput
          label={t('law:column.jurisdiction')}
          description={t('law:form.jurisdictionHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={fields.jurisdiction}
          error={errorAt('jurisdiction')}
          onChange={(event) => set({ jurisdiction: event.currentTarget.value })}
        />
        <DateField
          label={t('law:column.lastChecked')}
          value={fields.lastChecked}
          error={errorAt('lastChecked')}
          onChange={(lastChecked) => lastChecked !== null && set({ lastChecked })}
        />
      </div>

      <h3>{t('law:regimes.clocks')}</h3>
      {fields.clocks.map((clock, at) => (
        <ClockForm
          key={clock.id}
          at={at}
          clock={clock}
          problems={problems}
          onChange={(part) => setClock(at, part)}
          {...(fields.clocks.length > 1
            ? { onRemove: () => set({ clocks: fields.clocks.filter((_, row) => row !== at) }) }
            : {})}
        />
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => set({ clocks: [...fields.clocks, blankClock(fields.clocks, today)] })}
        >
          {t('law:form.addClock')}
        </Button>
      </div>

      <h3>{t('law:regimes.adjustments')}</h3>
      <div className={classes.pair}>
        {adjustable.map((name) => (
          <Select
            key={name}
            label={t(`law:adjust.${name}`)}
            allowDeselect={false}
            value={fields.adjustments[name].effect}
            error={errorAt(`adjustments.${name}`) ?? errorAt(`adjustments.${name}.effect`)}
            onChange={(effect) =>
              effect !== null && set({ adjustments: { ...fields.adjustments, [name]: ruleOf(effect) } })
            }
            data={effects.map((effect) => ({ value: effect, label: t(`law:effect.${effect}`) }))}
          />
        ))}
      </div>

      <h3>{t('law:form.letters')}</h3>
      <div className={classes.pair}>
        <Select
          label={t('law:form.requestLetter')}
          clearable
          searchable
          placeholder={t('law:form.noLetter')}
          value={fields.requestLetterKind}
          error={errorAt('requestLetterKind')}
          onChange={(kind) => set({ requestLetterKind: letterKind.safeParse(kind).data ?? null })}
          data={letterKind.options
            .filter((kind) => kind.startsWith('request_') || kind.startsWith('complaint_'))
            .map((kind) => ({ value: kind, label: t(`common:letterKind.${kind}`) }))}
        />
        <MultiSelect
          label={t('law:form.languages')}
          value={fields.letterLanguages}
          error={errorAt('letterLanguages')}
          onChange={(chosen) => set({ letterLanguages: language.options.filter((one) => chosen.includes(one)) })}
          data={language.options.map((one) => ({ value: one, label: t(`common:language.${one}`) }))}
        />
      </div>
      <div className={classes.pair}>
        {(['en', 'zh'] as const).map((lang) => (
          <Textarea
            key={lang}
            label={t(`law:form.paragraph_${lang}`)}
            autosize
            minRows={3}
            maxRows={10}
            lang={lang === 'zh' ? 'zh-Hant-HK' : 'en'}
            value={fields.paragraphs['request']?.[lang] ?? ''}
            error={errorAt(`paragraphs.request.${lang}`)}
            onChange={(event) =>
              set({
                paragraphs: {
                  ...fields.paragraphs,
                  request: { en: '', zh: '', ...fields.paragraphs['request'], [lang]: event.currentTarget.value },
                },
              })
            }
          />
        ))}
      </div>

      {problems.size > 0 ? (
        <ErrorNotice error={save.error} />
      ) : (
        <FormError
          error={save.error}
          onReload={() => {
            save.reset();
            onDone(null);
          }}
          onDiscard={() => void autosave.drop().then(() => onDone(null))}
        />
      )}
      <Group gap="xs">
        <Button type="submit" loading={save.isPending}>
          {t('law:form.save')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            void autosave.drop();
            onDone(null);
          }}
        >
          {t('common:action.cancel')}
        </Button>
        <KeptNotice form={form} />
      </Group>
    </form>
  );
}

/** Fields a person may leave blank take their usual value; a paragraph without a word is none. */
function completed(pack: PackView): PackView {
  const { request, ...others } = pack.paragraphs;
  const said = request !== undefined && (request.en.trim() !== '' || request.zh.trim() !== '');
  const orElse = (text: string, other: string) => (text.trim() === '' ? other : text);
  const filled = (text: PackView['name'], other: PackView['name']) => ({
    en: orElse(text.en, other.en),
    zh: orElse(text.zh, other.zh),
  });
  return {
    ...pack,
    shortName: filled(pack.shortName, pack.name),
    paragraphs: said ? { ...others, request } : others,
    clocks: pack.clocks.map((clock) => ({ ...clock, explanation: filled(clock.explanation, clock.label) })),
  };
}
