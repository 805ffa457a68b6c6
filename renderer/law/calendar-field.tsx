import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { orpc } from '../client.ts';
import { useText } from '../i18n/index.ts';

interface CalendarFieldProps {
  choices: readonly string[];
  value: string | null;
  onChange: (calendarId: string | null) => void;
}

/** Which nation's or state's holidays, where a law leaves it open; the first is what it takes by itself. */
export function CalendarField({ choices, value, onChange }: CalendarFieldProps) {
  const { t, bi } = useText();
  const calendars = useQuery(orpc.regimes.calendars.queryOptions({ input: {} }));
  const [usual] = choices;
  return (
    <Select
      label={t('law:calendar.label')}
      description={t('law:calendar.hint')}
      searchable
      allowDeselect={false}
      value={value ?? usual ?? null}
      onChange={(chosen) => onChange(chosen === usual ? null : chosen)}
      data={choices.map((id) => {
        const calendar = calendars.data?.find((one) => one.id === id);
        return { value: id, label: calendar === undefined ? id : bi(calendar.name) };
      })}
    />
  );
}
