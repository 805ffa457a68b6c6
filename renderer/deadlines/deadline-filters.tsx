import { Button, Popover, SegmentedControl, Select, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconFilter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { clockParty } from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';
import { FilterChips, formatDate } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { FindField } from '../requests/find-field.tsx';
import { type AgendaView, agendaFilterOf, agendaWhens, isFiltered, withoutFilters } from './agenda-view.ts';

interface DeadlineFiltersProps {
  view: AgendaView;
  onChange: (change: Partial<AgendaView>) => void;
}

/** Quick find and when in sight, the rest as the window has room, else behind a button with each that is set as a chip. */
export function DeadlineFilters({ view, onChange }: DeadlineFiltersProps) {
  const { t, lang } = useText('deadlines');
  const wide = useMediaQuery('(min-width: 1200px)', window.innerWidth >= 1200);
  const wider = useMediaQuery('(min-width: 1500px)', window.innerWidth >= 1500);
  const choices = useChoices(view);
  const inSight: FilterName[] = wider ? ['party', 'bodyId'] : wide ? ['party'] : [];
  const rest = filterNames.filter((name) => !inSight.includes(name));
  const day =
    view.day !== null && view.shape === 'list'
      ? [{ id: 'day', name: t('filter.day'), value: formatDate(view.day, lang), onOff: () => onChange({ day: null }) }]
      : [];
  const chips = rest.flatMap((id) => {
    const chosen = chosenOf(view, id);
    if (chosen === null) return [];
    const value = choices[id].find((one) => one.value === chosen)?.label ?? chosen;
    return { id, name: t(`filter.${id}`), value, onOff: () => onChange(changeOf(id, null)) };
  });
  const control = (name: FilterName, width?: number) => (
    <Select
      key={name}
      {...(width === undefined
        ? { label: t(`filter.${name}`) }
        : { w: width, placeholder: t(`filter.${name}`), 'aria-label': t(`filter.${name}`) })}
      clearable
      searchable={choices[name].length > 12}
      value={chosenOf(view, name)}
      onChange={(chosen) => onChange(changeOf(name, chosen))}
      data={choices[name]}
      nothingFoundMessage={t('filter.nothing')}
      comboboxProps={{
        position: 'bottom-start',
        withinPortal: width !== undefined,
        ...(width === undefined ? {} : { width: 300 }),
      }}
    />
  );
  return (
    <>
      <FindField label={t('filter.find')} value={view.find} onChange={(find) => onChange({ find })} w={180} />
      <WhenControl view={view} onChange={onChange} />
      {inSight.map((name) => control(name, 150))}
      <Popover position="bottom-start" shadow="md" width={300} trapFocus returnFocus>
        <Popover.Target>
          <Button variant="default" leftSection={<IconFilter size={15} aria-hidden />}>
            {t('filter.more')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('filter.more')}>
          <Stack gap="xs">{rest.map((name) => control(name))}</Stack>
        </Popover.Dropdown>
      </Popover>
      <FilterChips chips={[...day, ...chips]} />
      {isFiltered(view) && (
        <Button variant="subtle" onClick={() => onChange(withoutFilters(view))}>
          {t('common:list.clearFilters')}
        </Button>
      )}
    </>
  );
}

/** Which stretch of time; on a calendar only whether what is past and done stands there too. */
function WhenControl({ view, onChange }: DeadlineFiltersProps) {
  const { t, lang } = useText('deadlines');
  const overdue = useQuery(
    orpc.deadlines.agendaCount.queryOptions({ input: { ...agendaFilterOf(view), when: 'overdue' } }),
  );
  const whens = view.shape === 'list' ? agendaWhens : (['open', 'all'] as const);
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('filter.when')}
      value={whens.some((one) => one === view.when) ? view.when : 'open'}
      onChange={(chosen) => {
        const when = agendaWhens.find((one) => one === chosen);
        if (when !== undefined) onChange({ when });
      }}
      data={whens.map((when) => ({
        value: when,
        label:
          when === 'overdue' && overdue.data !== undefined
            ? `${t('when.overdue')} ${overdue.data.count.toLocaleString(lang)}`
            : t(`when.${when}`),
      }))}
    />
  );
}

const filterNames = ['party', 'bodyId', 'campaignId', 'regimeId', 'owner', 'snoozed', 'show'] as const;
type FilterName = (typeof filterNames)[number];
type Choice = { value: string; label: string };

/** A Select cannot hold "": nobody needs a value of its own there, one no owner can have. */
const nobody = '\u0000';

function chosenOf(view: AgendaView, name: FilterName): string | null {
  switch (name) {
    case 'owner':
      return view.owner === '' ? nobody : view.owner;
    case 'snoozed':
      return view.snoozed === 'any' ? null : view.snoozed;
    case 'show':
      return view.show === 'all' ? null : view.show;
    default:
      return view[name];
  }
}

function changeOf(name: FilterName, value: string | null): Partial<AgendaView> {
  switch (name) {
    case 'party':
      return { party: clockParty.safeParse(value).data ?? null };
    case 'owner':
      return { owner: value === nobody ? '' : value };
    case 'snoozed':
      return { snoozed: value === 'hide' || value === 'only' ? value : 'any' };
    case 'show':
      return { show: value === 'deadlines' || value === 'reminders' ? value : 'all' };
    default:
      return { [name]: value };
  }
}

function useChoices(view: AgendaView): Record<FilterName, Choice[]> {
  const { t, bi, pick } = useText('deadlines');
  const bodies = useQuery(orpc.bodies.list.queryOptions({ input: {} }));
  const campaigns = useQuery(orpc.campaigns.list.queryOptions({ input: {} }));
  const regimes = useQuery(orpc.regimes.list.queryOptions({ input: {} }));
  const facets = useQuery(orpc.requests.facets.queryOptions({ input: {} }));
  return {
    party: clockParty.options.map((party) => ({ value: party, label: t(`common:partyLong.${party}`) })),
    bodyId: (bodies.data ?? [])
      .filter((body) => body.requestCount > 0 || body.id === view.bodyId)
      .map((body) => ({ value: body.id, label: pick(body.nameEn, body.nameZh) })),
    campaignId: (campaigns.data ?? []).map((one) => ({ value: one.id, label: pick(one.nameEn, one.nameZh) })),
    regimeId: (regimes.data ?? []).map((one) => ({ value: one.id, label: bi(one.name) })),
    owner: [
      { value: nobody, label: t('filter.nobody') },
      ...(facets.data?.owners ?? []).filter((one) => one !== '').map((one) => ({ value: one, label: one })),
    ],
    snoozed: (['hide', 'only'] as const).map((value) => ({ value, label: t(`snoozedChoice.${value}`) })),
    show: (['deadlines', 'reminders'] as const).map((value) => ({ value, label: t(`showChoice.${value}`) })),
  };
}
