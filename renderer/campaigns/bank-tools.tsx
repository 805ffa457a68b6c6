import { Button, Checkbox, Group, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { BankQuestion } from '#core/contract/campaigns.ts';
import { client, orpc } from '../client.ts';
import { tellError, useUndoToast } from '../common/index.ts';
import { useText } from '../i18n/index.ts';

interface BankToolsProps {
  campaignId: string | null;
  shown: readonly BankQuestion[];
  selected: readonly BankQuestion[];
  onChoose: (ids: string[]) => void;
  onRemove: (ids: string[]) => void;
}

/** What can be done with the questions that are chosen: into another bank, beside it or out of this one, or away. */
export function BankTools({ campaignId, shown, selected, onChoose, onRemove }: BankToolsProps) {
  const { t, pick } = useText('questions');
  const toast = useUndoToast();
  const campaigns = useQuery(orpc.campaigns.list.queryOptions({ input: {} }));
  const ids = selected.map(({ id }) => id);
  const isAll = shown.length > 0 && shown.every(({ id }) => ids.includes(id));
  const banks = [
    { id: null, name: t('bank.general') },
    ...(campaigns.data ?? []).map((one) => ({ id: one.id, name: pick(one.nameEn, one.nameZh) })),
  ].filter(({ id }) => id !== campaignId);

  async function transfer(how: 'move' | 'copy', to: (typeof banks)[number]): Promise<void> {
    try {
      const { count, journalEntryId } = await client.campaigns.transferQuestions({ ids, campaignId: to.id, how });
      onChoose([]);
      toast(t(how === 'move' ? 'bank.moved' : 'bank.copied', { count, bank: to.name }), journalEntryId);
    } catch (error) {
      tellError(error);
    }
  }

  return (
    <Group gap="xs">
      <Checkbox
        size="xs"
        label={selected.length === 0 ? t('bank.selectAll') : t('bank.selected', { count: selected.length })}
        checked={isAll}
        indeterminate={selected.length > 0 && !isAll}
        onChange={() => onChoose(isAll ? [] : shown.map(({ id }) => id))}
      />
      {selected.length > 0 && (
        <>
          {(['copy', 'move'] as const).map((how) => (
            <Menu key={how} position="bottom-start" width={300} withinPortal>
              <Menu.Target>
                <Button variant="default" size="xs" disabled={banks.length === 0}>
                  {t(`bank.${how}To`)}
                </Button>
              </Menu.Target>
              <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
                {banks.map((bank) => (
                  <Menu.Item key={bank.id ?? 'general'} onClick={() => void transfer(how, bank)}>
                    {bank.name}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          ))}
          <Button variant="default" size="xs" onClick={() => onRemove(ids)}>
            {t('bank.remove')}
          </Button>
        </>
      )}
    </Group>
  );
}
