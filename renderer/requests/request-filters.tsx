import { ActionIcon, Button, Popover, Select, Stack, Tooltip } from '@mantine/core';
import { IconFilter, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { outcome, requestStatus } from '#core/contract/vocabulary.ts';
import { orpc } from '../client.ts';
import { FilterChips } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { FindField } from './find-field.tsx';
import { isFiltered, type RequestListView, withoutFilters } from './request-list-view.ts';

interface RequestFiltersProps {
  view: RequestListView;
  onChange: (change: Partial<RequestListView>) => void;
  /** Little room: everything but the quick find waits behind the button. */
  compact: boolean;
}

/** Quick find and the usual filters in sight; the rest behind one button; each that is set as a chip to take off. */
export function RequestFilters({ view, onChange, compact }: RequestFiltersProps) {
  const { t } = useText();
  const choices = useChoices();
  const wide: FilterName[] = compact ? [] : ['status', 'due', 'bodyId'];
  const rest = allFilters.filter((name) => !wide.includes(name));
  const control = (name: FilterName, width?: number) => (
    <Select
      key={name}
      {...(width === undefined
        ? { label: t(`requests:filter.${name}`) }
        : { w: width, placeholder: t(`requests:filter.${name}`), 'aria-label': t(`requests:filter.${name}`) })}
      clearable
      searchable={choices[name].length > 12}
      value={filterValue(view, name)}
      onChange={(chosen) => onChange(changeOf(name, chosen))}
      data={choices[name]}
      nothingFoundMessage={t('requests:filter.nothing')}
      comboboxProps={{
        position: 'bottom-start',
        withinPortal: width !== undefined,
        ...(width === undefined ? {} : { width: Math.max(width, 260) }),
      }}
    />
  );
  const bin = {
    variant: view.removed ? 'light' : 'subtle',
    color: view.removed ? 'ink' : 'gray',
    'aria-pressed': view.removed,
    onClick: () => onChange({ removed: !view.removed }),
  };
  return (
    <>
      <FindField
        label={t('requests:filter.find')}
        value={view.find}
        onChange={(find) => onChange({ find })}
        w={compact ? 110 : 200}
        grow={compact}
      />
      {wide.map((name) => control(name, name === 'bodyId' ? 180 : 136))}
      <Popover position="bottom-start" shadow="md" width={300} trapFocus returnFocus>
        <Popover.Target>
          <Button variant="default" leftSection={<IconFilter size={15} aria-hidden />}>
            {t(compact ? 'requests:filter.filters' : 'requests:filter.more')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('requests:filter.filters')}>
          <Stack gap="xs">{rest.map((name) => control(name))}</Stack>
        </Popover.Dropdown>
      </Popover>
      {compact ? (
        <Tooltip label={t('requests:bin.title')}>
          <ActionIcon size="lg" {...bin} aria-label={t('requests:bin.title')}>
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ) : (
        <Button {...bin} leftSection={<IconTrash size={15} aria-hidden />}>
          {t('requests:bin.title')}
        </Button>
      )}
      <FilterChips
        chips={rest.flatMap((id) => {
          const chosen = filterValue(view, id);
          if (chosen === null) return [];
          const value = choices[id].find((one) => one.value === chosen)?.label ?? chosen;
          return { id, name: t(`requests:filter.${id}`), value, onOff: () => onChange(changeOf(id, null)) };
        })}
      />
      {isFiltered(view) && (
        <Button variant="subtle" onClick={() => onChange(withoutFilters(view))}>
          {t('common:list.clearFilters')}
        </Button>
      )}
    </>
  );
}

const allFilters = ['status', 'due', 'bodyId', 'outcome', 'campaignId', 'regimeId', 'owner', 'tag'] as const;
type FilterName = (typeof allFilters)[number];
type Choice = { value: string; label: string };

function filterValue(view: RequestListView, name: FilterName): string | null {
  return name === 'due' && view.due === 'any' ? null : view[name];
}

function changeOf(name: FilterName, value: string | null): Partial<RequestListView> {
  switch (name) {
    case 'status':
      return { status: requestStatus.safeParse(value).data ?? null };
    case 'outcome':
      return { outcome: outcome.safeParse(value).data ?? null };
    case 'due':
      return { due: value === 'overdue' || value === 'week' || value === 'none' ? value : 'any' };
    default:
      return { [name]: value };
  }
}

function useChoices(): Record<FilterName, Choice[]> {
  const { t, bi, pick } = useText();
  const bodies = useQuery(orpc.bodies.list.queryOptions({ input: {} }));
  const campaigns = useQuery(orpc.campaigns.list.queryOptions({ input: {} }));
  const regimes = useQuery(orpc.regimes.list.queryOptions({ input: {} }));
  const facets = useQuery(orpc.requests.facets.queryOptions({ input: {} }));
  const same = (values: readonly string[] | undefined) => (values ?? []).map((value) => ({ value, label: value }));
  return {
    status: requestStatus.options.map((value) => ({ value, label: t(`common:status.${value}`) })),
    outcome: outcome.options.map((value) => ({ value, label: t(`common:outcome.${value}`) })),
    due: (['overdue', 'week', 'none'] as const).map((value) => ({ value, label: t(`requests:due.${value}`) })),
    bodyId: (bodies.data ?? []).map((body) => ({ value: body.id, label: pick(body.nameEn, body.nameZh) })),
    campaignId: (campaigns.data ?? []).map((one) => ({ value: one.id, label: pick(one.nameEn, one.nameZh) })),
    regimeId: (regimes.data ?? []).map((one) => ({ value: one.id, label: bi(one.name) })),
    owner: same(facets.data?.owners),
    tag: same(facets.data?.tags),
  };
}
