import { Badge, Button, Group } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash, IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import type { Sender } from '#core/contract/settings.ts';
import { client } from '../client.ts';
import { EmptyState, Section, tellError, useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { Letterheads } from './letterheads.tsx';
import { SenderForm } from './sender-form.tsx';
import classes from './settings.module.css';
import { usePreferences } from './use-preferences.ts';

/** Who writes letters: the first is used unless a letter says otherwise. */
export function Senders() {
  const { t } = useText('settings');
  const { senders, save } = usePreferences();
  const toast = useUndoToast();
  const [editing, setEditing] = useState<string | null>(null);

  async function remove(sender: Sender): Promise<void> {
    try {
      const { journalEntryId } = await client.settings.removeSender({ id: sender.id });
      toast(t('senderRemoved', { name: sender.nameEn || sender.nameZh }), journalEntryId);
    } catch (error) {
      tellError(error);
    }
  }

  const add = (
    <Button
      variant={senders.length === 0 ? 'filled' : 'default'}
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => setEditing('new')}
    >
      {t('addSender')}
    </Button>
  );
  return (
    <Section title={t('section.senders')} aside={senders.length > 0 && editing !== 'new' ? add : undefined}>
      <p className={classes.hint}>{t('sendersHint')}</p>
      {editing === 'new' && <SenderForm sender={null} onDone={() => setEditing(null)} />}
      {senders.length === 0 && editing !== 'new' && (
        <EmptyState icon={IconUser} title={t('noSenders')} text={t('noSendersText')} action={add} />
      )}
      <ul className={classes.cards}>
        {senders.map((sender) => (
          <li key={sender.id} className={classes.card}>
            {editing === sender.id ? (
              <SenderForm sender={sender} onDone={() => setEditing(null)} />
            ) : (
              <>
                <Group justify="space-between" align="flex-start" wrap="nowrap">
                  <SenderText sender={sender} />
                  <Group gap="xs" wrap="nowrap">
                    {sender.isDefault ? (
                      <Badge variant="outline" tt="none">
                        {t('isDefault')}
                      </Badge>
                    ) : (
                      <Button variant="subtle" size="xs" onClick={() => void save({ defaultSenderId: sender.id })}>
                        {t('makeDefault')}
                      </Button>
                    )}
                    <Button
                      variant="default"
                      size="xs"
                      leftSection={<IconPencil size={14} aria-hidden />}
                      onClick={() => setEditing(sender.id)}
                    >
                      {t('common:action.edit')}
                    </Button>
                    <Button
                      variant="default"
                      size="xs"
                      leftSection={<IconTrash size={14} aria-hidden />}
                      onClick={() => void remove(sender)}
                    >
                      {t('common:action.remove')}
                    </Button>
                  </Group>
                </Group>
                <Letterheads sender={sender} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function SenderText({ sender }: { sender: Sender }) {
  const { lang } = useText();
  const english = {
    lang: 'en',
    lines: [sender.nameEn, [sender.titleEn, sender.organisationEn].filter(Boolean).join(', '), sender.addressEn],
  };
  const chinese = {
    lang: 'zh-Hant-HK',
    lines: [sender.nameZh, `${sender.organisationZh}${sender.titleZh}`, sender.addressZh],
  };
  const both = lang === 'en' ? [english, chinese] : [chinese, english];
  return (
    <div className={classes.sender}>
      {both
        .filter(({ lines }) => lines.some(Boolean))
        .map((half) => (
          <div key={half.lang} lang={half.lang}>
            {half.lines.filter(Boolean).map((text, index) => (
              <p key={text} className={index === 0 ? classes.strong : classes.lines}>
                {text}
              </p>
            ))}
          </div>
        ))}
      <p className={classes.hint}>{[sender.email, sender.phone].filter(Boolean).join(' · ')}</p>
    </div>
  );
}
