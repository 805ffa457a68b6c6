import { SegmentedControl, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { clockParty } from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';
import { useText } from '../i18n/index.ts';
import { FindField } from '../requests/find-field.tsx';
import type { DeadlineView, When } from './deadline-filter.ts';

const whens: readonly When[] = ['open', 'overdue', 'week', 'month', 'later', 'all'];

export function DeadlineFilters({ view, onChange }: { view: DeadlineView; onChange: (view: DeadlineView) => void }) {
  const { t, pick } = useText();
  const bodies = useQuery(orpc.bodies.list.queryOptions({ input: {} }));
  const campaigns = useQuery(orpc.campaigns.list.queryOptions({ input: {} }));
  const overdue = useQuery(orpc.deadlines.count.queryOptions({ input: { ...view, when: 'overdue' } }));
  return (
    <>
      <FindField
        label={t('deadlines:filter.find')}
        value={view.find}
        onChange={(find) => onChange({ ...view, find })}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('deadlines:filter.when')}
        value={view.when}
        onChange={(chosen) => {
          const when = whens.find((one) => one === chosen);
          if (when !== undefined) onChange({ ...view, when });
        }}
        data={whens.map((when) => ({
          value: when,
          label:
            when === 'overdue' && overdue.data !== undefined
              ? `${t('deadlines:when.overdue')} ${overdue.data.count}`
              : t(`deadlines:when.${when}`),
        }))}
      />
      <Select
        w={150}
        aria-label={t('deadlines:filter.party')}
        placeholder={t('deadlines:filter.party')}
        clearable
        value={view.party}
        onChange={(chosen) => onChange({ ...view, party: clockParty.safeParse(chosen).data ?? null })}
        data={clockParty.options.map((party) => ({ value: party, label: t(`common:partyLong.${party}`) }))}
        comboboxProps={{ width: 220, position: 'bottom-start' }}
      />
      <Select
        w={170}
        aria-label={t('deadlines:filter.body')}
        placeholder={t('deadlines:filter.body')}
        clearable
        searchable
        value={view.bodyId}
        onChange={(bodyId) => onChange({ ...view, bodyId })}
        data={(bodies.data ?? [])
          .filter((body) => body.requestCount > 0 || body.id === view.bodyId)
          .map((body) => ({ value: body.id, label: pick(body.nameEn, body.nameZh) }))}
        comboboxProps={{ width: 340, position: 'bottom-start' }}
      />
      {(campaigns.data?.length ?? 0) > 0 && (
        <Select
          w={170}
          aria-label={t('deadlines:filter.campaign')}
          placeholder={t('deadlines:filter.campaign')}
          clearable
          value={view.campaignId}
          onChange={(campaignId) => onChange({ ...view, campaignId })}
          data={(campaigns.data ?? []).map((campaign) => ({
            value: campaign.id,
            label: pick(campaign.nameEn, campaign.nameZh),
          }))}
          comboboxProps={{ width: 340, position: 'bottom-start' }}
        />
      )}
    </>
  );
}
