import { Button } from '@mantine/core';
import { IconLetterCase, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Letterhead, Sender } from '#core/contract/settings.ts';
import type { Language } from '#core/contract/vocabulary.ts';
import { client } from '../client.ts';
import { tellError, useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { saveDocument } from '../templates/use-template-actions.ts';
import { LetterheadDialog } from './letterhead-dialog.tsx';
import classes from './settings.module.css';

/** The documents a sender's letters are written on: one for both languages, or one for each. */
export function Letterheads({ sender }: { sender: Sender }) {
  const words = useText();
  const { t } = words;
  const toast = useUndoToast();
  const [open, setOpen] = useState<{ place: Language | null; shown: Letterhead | null } | null>(null);
  const { letterheads } = sender;
  const placeName = (place: Language | null) =>
    place === null ? t('templates:letterhead.both') : t(`common:language.${place}`);

  async function remove({ language }: Letterhead): Promise<void> {
    try {
      const { journalEntryId } = await client.templates.clearLetterhead({ senderId: sender.id, language });
      toast(t('templates:letterhead.cleared'), journalEntryId);
    } catch (error) {
      tellError(error);
    }
  }
  const free = [null, 'en', 'zh-Hant-HK'] as const;
  const next = free.find((place) => !letterheads.some(({ language }) => language === place)) ?? null;
  return (
    <section className={classes.letterheads} aria-label={t('templates:letterhead.title')}>
      <h3>
        <IconLetterCase size={15} aria-hidden /> {t('templates:letterhead.title')}
      </h3>
      {letterheads.length === 0 && <p className={classes.hint}>{t('templates:letterhead.none')}</p>}
      <ul>
        {letterheads.map((one) => (
          <li key={one.language ?? 'both'} data-letterhead={one.language ?? 'both'}>
            <span className={classes.letterhead}>
              {one.fileName} <span className={classes.hint}>{placeName(one.language)}</span>
            </span>
            <Button variant="subtle" size="compact-sm" onClick={() => setOpen({ place: one.language, shown: one })}>
              {t('templates:letterhead.show')}
            </Button>
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() =>
                void saveDocument(
                  () => client.templates.exportLetterhead({ senderId: sender.id, language: one.language }),
                  words,
                )
              }
            >
              {t('letters:action.saveDocx')}
            </Button>
            <Button variant="subtle" size="compact-sm" onClick={() => void remove(one)}>
              {t('templates:letterhead.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => setOpen({ place: next, shown: null })}
      >
        {t('templates:letterhead.add')}
      </Button>
      {open !== null && (
        <LetterheadDialog sender={sender} place={open.place} shown={open.shown} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}
