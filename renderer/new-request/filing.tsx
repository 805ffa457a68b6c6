import { Autocomplete, Collapse, Stack, TagsInput, Textarea, TextInput, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { limits } from '#core/contract/text.ts';
import { orpc } from '../client.ts';
import { useText } from '../i18n/index.ts';
import type { NewRequestDraft } from './new-request-draft.ts';
import classes from './new-request.module.css';

/** How the request is kept; none of it goes into the letter but the reference. */
export function Filing({
  draft,
  onChange,
}: {
  draft: NewRequestDraft;
  onChange: (part: Partial<NewRequestDraft>) => void;
}) {
  const { t } = useText();
  const [open, { toggle }] = useDisclosure(
    draft.owner !== '' || draft.tags.length > 0 || draft.notes !== '' || draft.reference !== '',
  );
  const facets = useQuery(orpc.requests.facets.queryOptions({ input: {} }));
  const Icon = open ? IconChevronDown : IconChevronRight;
  return (
    <div className={classes.filing}>
      <UnstyledButton className={classes.more} aria-expanded={open} onClick={toggle}>
        <Icon size={15} aria-hidden />
        {t('requests:new.filing')}
      </UnstyledButton>
      <Collapse expanded={open}>
        <Stack gap="sm" pt="xs">
          <div className={classes.pair}>
            <TextInput
              label={t('requests:edit.reference')}
              description={t('requests:new.referenceHint')}
              maxLength={60}
              value={draft.reference}
              onChange={(event) => onChange({ reference: event.currentTarget.value })}
            />
            <Autocomplete
              label={t('requests:owner')}
              maxLength={limits.name}
              data={facets.data?.owners ?? []}
              value={draft.owner}
              onChange={(owner) => onChange({ owner })}
            />
          </div>
          <TagsInput
            label={t('requests:tags')}
            data={facets.data?.tags ?? []}
            maxTags={limits.tags}
            value={draft.tags}
            onChange={(tags) => onChange({ tags: tags.map((tag) => tag.slice(0, limits.tag)) })}
          />
          <Textarea
            label={t('requests:notes.title')}
            autosize
            minRows={2}
            maxRows={10}
            value={draft.notes}
            onChange={(event) => onChange({ notes: event.currentTarget.value })}
          />
        </Stack>
      </Collapse>
    </div>
  );
}
