import { Button, Menu } from '@mantine/core';
import { IconCalendarQuestion } from '@tabler/icons-react';
import type { Deadline } from '#core/contract/deadlines.ts';
import type { Language } from '#core/contract/vocabulary.ts';
import { client } from '../client.ts';
import { ClockBadge, DateText, useToday } from '../common/index.ts';
import { tellError } from '../common/tell.tsx';
import { isLate } from '../deadlines/deadline-marks.tsx';
import { useText } from '../i18n/index.ts';
import classes from './composer.module.css';

interface DateSentenceProps {
  deadlines: readonly Deadline[];
  /** That of the letter, not of the interface. */
  language: Language;
  /** The field it goes into, for those who hear it. */
  field: string;
  value: string;
  onChange: (value: string) => void;
}

/**
 * Puts the reason of a date into the letter: "Under section 10 … was due on 14 October 2026, because …". The register's
 * own sentence, at the end of what stands there, to be edited like any other words.
 */
export function DateSentence({ deadlines, language, field, value, onChange }: DateSentenceProps) {
  const { t, bi } = useText();
  const today = useToday();
  // What does not hold yet is no reason to give to anybody.
  const holding = deadlines.filter(({ conditional }) => !conditional);
  if (holding.length === 0) return null;
  const ordered = holding.sort(
    (a, b) => Number(a.state !== 'running') - Number(b.state !== 'running') || a.dueDate.localeCompare(b.dueDate),
  );
  async function insert(id: string): Promise<void> {
    try {
      const { sentence } = await client.letters.dateSentence({ deadlineId: id, language });
      const before = value.trimEnd();
      onChange(before === '' ? sentence : `${before}${language === 'en' ? ' ' : ''}${sentence}`);
    } catch (error) {
      tellError(error);
    }
  }
  return (
    <Menu position="bottom-start" withinPortal shadow="md" width={400}>
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.insert}
          leftSection={<IconCalendarQuestion size={15} aria-hidden />}
          aria-label={t('letters:field.insertDateInto', { field })}
        >
          {t('letters:field.insertDate')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {ordered.map((one) => (
          <Menu.Item key={one.id} onClick={() => void insert(one.id)}>
            <span className={classes.insertDate}>
              <ClockBadge party={one.party} state={one.state} overdue={isLate(one, today)} />
              <DateText date={one.dueDate} />
            </span>
            <span className={classes.insertLabel}>
              {bi(one.label)}
              {!one.verified && one.party !== 'promised' && <em> {t('common:unverified.inBrackets')}</em>}
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
