import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconCalendarEvent,
  IconDotsVertical,
  IconMailForward,
  IconMailOpened,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { Fact } from '#core/contract/facts.ts';
import type { Letter } from '#core/contract/letters.ts';
import type { RequestPage } from '#core/contract/requests.ts';
import { DateText, formatDate, OutcomeBadge } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { EditedNote } from '../outgoing/edited-note.tsx';
import { LetterFileList, SentRecord } from '../outgoing/sent-record.tsx';
import { TakeBackZone } from '../outgoing/take-back.tsx';
import { LetterButtons } from './letter-buttons.tsx';
import { useLetterName } from '../letters/use-template.ts';
import { useGroundNames } from './outcome-fields.tsx';
import type { RequestActions } from './request-actions.tsx';
import classes from './requests.module.css';
import type { TimelineEntry } from './timeline-entries.ts';

interface TimelineItemProps {
  entry: TimelineEntry;
  request: RequestPage;
  actions: RequestActions;
}

export function TimelineItem({ entry, request, actions }: TimelineItemProps) {
  const { t } = useText();
  const { letter } = entry;
  const Icon =
    letter === null
      ? IconCalendarEvent
      : letter.state === 'draft'
        ? IconPencil
        : letter.direction === 'outgoing'
          ? IconMailForward
          : IconMailOpened;
  return (
    <li className={classes.entry} data-entry={letter === null ? 'fact' : letter.state}>
      <span className={classes.entryIcon}>
        <Icon size={16} stroke={1.7} aria-hidden />
      </span>
      <div className={classes.entryBody}>
        <p className={classes.entryDate}>
          {entry.date === null ? t('requests:timeline.draft') : <DateText date={entry.date} relative="event" />}
        </p>
        {letter === null ? (
          <FactLine fact={entry.facts[0]} request={request} actions={actions} heading />
        ) : (
          <LetterEntry letter={letter} facts={entry.facts} request={request} actions={actions} />
        )}
      </div>
    </li>
  );
}

function LetterEntry({
  letter,
  facts,
  request,
  actions,
}: { letter: Letter; facts: Fact[] } & Omit<TimelineItemProps, 'entry'>) {
  const { t } = useText();
  const nameOf = useLetterName();
  const title = letter.kind !== null ? nameOf(letter) : letter.subject || t('requests:timeline.reply_received');
  const details = [
    letter.channel === null ? '' : t(`common:channel.${letter.channel}`),
    letter.kind === null ? '' : t(`common:language.${letter.language}`),
    letter.theirReference === '' ? '' : t('requests:theirReference', { reference: letter.theirReference }),
  ].filter((part) => part !== '');
  return (
    <TakeBackZone letter={letter}>
      <p className={classes.entryTitle}>
        {title}
        <span className={classes.quiet}> {details.join(' · ')}</span>
      </p>
      {facts.map((fact) => (
        <FactLine key={fact.id} fact={fact} request={request} actions={actions} heading={false} />
      ))}
      {letter.direction === 'incoming' && letter.text !== '' && (
        <LetterText text={letter.text} lang={letter.language} />
      )}
      {letter.direction === 'outgoing' && (
        <>
          <EditedNote letter={letter} />
          <LetterFileList letter={letter} onView={(file) => actions.view(letter, file, title)} />
        </>
      )}
      <LetterButtons letter={letter} title={title} actions={actions} />
      <SentRecord letter={letter} />
    </TakeBackZone>
  );
}

/** Longer texts are folded to their first lines. */
const foldedLength = 320;

function LetterText({ text, lang }: { text: string; lang: string }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const long = text.length > foldedLength;
  return (
    <blockquote className={classes.letterText} lang={lang}>
      {long && !open ? `${text.slice(0, foldedLength)}…` : text}
      {long && (
        <Button variant="subtle" size="compact-xs" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'requests:timeline.less' : 'requests:timeline.more')}
        </Button>
      )}
    </blockquote>
  );
}

function FactLine({
  fact,
  request,
  actions,
  heading,
}: { fact: Fact; heading: boolean } & Omit<TimelineItemProps, 'entry'>) {
  const { t, lang } = useText();
  const namesOf = useGroundNames(request.regimeId);
  const parts = [
    !heading && fact.date !== undefined ? formatDate(fact.date, lang) : '',
    fact.until === null ? '' : t('requests:timeline.until', { date: formatDate(fact.until, lang) }),
    fact.receivedOn === null ? '' : t('requests:timeline.receivedOn', { date: formatDate(fact.receivedOn, lang) }),
    fact.sentOn === null ? '' : t('law:fact.dated', { date: formatDate(fact.sentOn, lang) }),
    fact.afterHours ? t('law:fact.late') : '',
    heading && fact.theirReference !== '' ? t('requests:theirReference', { reference: fact.theirReference }) : '',
    fact.grounds.length === 0
      ? ''
      : t('requests:timeline.grounds', { grounds: namesOf(fact.grounds).join(t('requests:listSeparator')) }),
  ].filter((part) => part !== '');
  const name = t(`common:fact.${fact.kind}`);
  return (
    <div className={classes.factRow} data-fact={fact.kind}>
      <p>
        <span className={heading ? classes.entryTitle : classes.factName}>{name}</span>{' '}
        <span className={classes.quiet}>{parts.join(' · ')}</span>{' '}
        {fact.outcome !== null && <OutcomeBadge outcome={fact.outcome} />}
        {fact.note !== '' && <span className={classes.factNote}>{fact.note}</span>}
      </p>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size="sm" aria-label={t('requests:fact.menu', { fact: name, date: formatDate(fact.date, lang) })}>
            <IconDotsVertical size={14} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={14} aria-hidden />} onClick={() => actions.correctFact(fact)}>
            {t('requests:fact.correct')}
          </Menu.Item>
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={14} aria-hidden />}
            onClick={() => actions.removeFact(fact)}
          >
            {t('common:action.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
