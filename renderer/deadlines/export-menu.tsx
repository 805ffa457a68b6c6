import { Button, Menu } from '@mantine/core';
import { IconCalendarDown, IconChevronDown, IconDownload, IconSettings } from '@tabler/icons-react';
import { useState } from 'react';
import type { AgendaFilter } from '#core/contract/deadlines.ts';
import { client } from '../client.ts';
import { tell, tellError } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { platform } from '../platform.ts';
import { CalendarSettings } from './calendar-settings.tsx';

/** What is shown as a file for calendar programs, and the file that is kept up to date. */
export function ExportMenu({ filter }: { filter: AgendaFilter }) {
  const { t, bi } = useText('deadlines');
  const [settings, setSettings] = useState(false);

  async function save(): Promise<void> {
    try {
      const { text, entries, fileName } = await client.deadlines.ics({ filter });
      if (entries === 0) {
        tell(t('export.empty'));
        return;
      }
      const result = await platform.saveFile(new File([text], fileName, { type: 'text/calendar;charset=utf-8' }));
      if (result.outcome === 'saved') tell(t('export.saved', { count: entries, path: result.path }));
      if (result.outcome === 'failed') tell(bi(result.sentence), { color: 'red', autoClose: 12_000 });
    } catch (error) {
      tellError(error);
    }
  }

  return (
    <>
      <Menu position="bottom-end" width={340}>
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconCalendarDown size={16} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {t('export.button')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconDownload size={15} aria-hidden />} onClick={() => void save()}>
            {t('export.save')}
          </Menu.Item>
          <Menu.Item leftSection={<IconSettings size={15} aria-hidden />} onClick={() => setSettings(true)}>
            {t('export.settings')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {settings && <CalendarSettings onClose={() => setSettings(false)} />}
    </>
  );
}
