import { ActionIcon, Button, Group, Textarea, TextInput } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CampaignPage } from '#core/contract/campaigns.ts';
import { client, orpc } from '../client.ts';
import { ErrorNotice, Section, tellError, useFirstFocus, useKeptForm, useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import classes from './campaigns.module.css';

type CampaignFact = CampaignPage['facts'][number];

/** What the campaign rests on, each with who reported it: the reason to ask somebody a question. */
export function CampaignFacts({ campaignId, facts }: { campaignId: string; facts: CampaignFact[] }) {
  const { t } = useText('campaigns');
  const toast = useUndoToast();
  const [editing, setEditing] = useState<string | null>(null);

  async function remove(fact: CampaignFact): Promise<void> {
    try {
      const { journalEntryId } = await client.campaigns.removeFact({ id: fact.id });
      toast(t('factRemoved'), journalEntryId);
    } catch (error) {
      tellError(error);
    }
  }

  return (
    <Section
      title={t('facts')}
      count={facts.length}
      aside={
        <Button
          variant="subtle"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setEditing('new')}
        >
          {t('addFact')}
        </Button>
      }
    >
      {facts.length === 0 && editing !== 'new' && <p className={classes.quiet}>{t('noFacts')}</p>}
      <ol className={classes.entries}>
        {facts.map((fact) =>
          editing === fact.id ? (
            <li key={fact.id}>
              <FactForm campaignId={campaignId} fact={fact} onDone={() => setEditing(null)} />
            </li>
          ) : (
            <li key={fact.id} className={classes.entry}>
              <div className={classes.entryText}>
                <FactText fact={fact} />
              </div>
              <Group gap={4} wrap="nowrap" className={classes.entryActions}>
                <ActionIcon aria-label={t('editFact')} onClick={() => setEditing(fact.id)}>
                  <IconPencil size={16} aria-hidden />
                </ActionIcon>
                <ActionIcon aria-label={t('removeFact')} onClick={() => void remove(fact)}>
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              </Group>
            </li>
          ),
        )}
      </ol>
      {editing === 'new' && <FactForm campaignId={campaignId} fact={null} onDone={() => setEditing(null)} />}
    </Section>
  );
}

function FactForm({ campaignId, fact, onDone }: { campaignId: string; fact: CampaignFact | null; onDone: () => void }) {
  const { t } = useText('campaigns');
  const toast = useUndoToast();
  const firstFocus = useFirstFocus();
  const save = useMutation(orpc.campaigns.saveFact.mutationOptions());
  const form = useKeptForm(`campaign-fact-${fact?.id ?? campaignId}`, {
    textEn: fact?.textEn ?? '',
    textZh: fact?.textZh ?? '',
    sourceEn: fact?.sourceEn ?? '',
    sourceZh: fact?.sourceZh ?? '',
  });
  if (form === null) return null;
  const finish = async () => {
    await form.autosave.drop();
    onDone();
  };
  const finishSaved = async ({ journalEntryId }: { journalEntryId: string | null }) => {
    toast(t('common:saved'), journalEntryId);
    await finish();
  };
  return (
    <form
      ref={firstFocus}
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ campaignId, id: fact?.id ?? null, ...form.fields }, { onSuccess: finishSaved });
      }}
    >
      <div className={classes.pair}>
        {(['En', 'Zh'] as const).map((language) => (
          <div key={language} className={classes.factWords} lang={language === 'En' ? 'en' : 'zh-Hant-HK'}>
            <Textarea
              label={t(`field.fact${language}`)}
              autosize
              minRows={2}
              maxLength={2_000}
              value={form.fields[`text${language}`]}
              onChange={(event) => form.set({ [`text${language}`]: event.currentTarget.value })}
            />
            <TextInput
              label={t(`field.source${language}`)}
              maxLength={1_000}
              value={form.fields[`source${language}`]}
              onChange={(event) => form.set({ [`source${language}`]: event.currentTarget.value })}
            />
          </div>
        ))}
      </div>
      <ErrorNotice error={save.error} />
      <Group gap="xs">
        <Button type="submit" variant="default" loading={save.isPending}>
          {t('saveFact')}
        </Button>
        <Button variant="subtle" onClick={() => void finish()}>
          {t('common:action.cancel')}
        </Button>
      </Group>
    </form>
  );
}

/** In the language of the program, with a word where the other has none yet. */
function FactText({ fact }: { fact: CampaignFact }) {
  const { t, lang } = useText('campaigns');
  const english = { text: fact.textEn, source: fact.sourceEn, language: 'en' };
  const chinese = { text: fact.textZh, source: fact.sourceZh, language: 'zh-Hant-HK' };
  const [shown] = (lang === 'en' ? [english, chinese] : [chinese, english]).filter(({ text }) => text !== '');
  const missing =
    fact.textEn === '' ? t('questions:bank.noEnglish') : fact.textZh === '' ? t('questions:bank.noChinese') : null;
  if (shown === undefined) return null;
  return (
    <>
      <p lang={shown.language}>{shown.text}</p>
      {(shown.source !== '' || missing !== null) && (
        <p className={classes.source}>
          <span lang={shown.language}>{shown.source}</span>
          {missing !== null && <span className={classes.missing}>{missing}</span>}
        </p>
      )}
    </>
  );
}
