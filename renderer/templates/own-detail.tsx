import { Button, Menu } from '@mantine/core';
import {
  IconDotsVertical,
  IconDownload,
  IconFilePencil,
  IconPencil,
  IconRestore,
  IconTrash,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { OwnTemplate } from '#core/contract/templates.ts';
import { client, orpc } from '../client.ts';
import { ErrorNotice, formatInstant, Section } from '../common/index.ts';
import { fileSize } from '../commands/use-register-actions.ts';
import { useText } from '../i18n/index.ts';
import { LetterPreview } from '../letters/letter-preview.tsx';
import { linkTo } from '../routes.ts';
import { RegimeNames } from './regime-names.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import classes from './templates.module.css';
import { saveDocument, useTemplateActions } from './use-template-actions.ts';

/** A template of the user's: its fields, its versions with the letters written from each, and the letter itself. */
export function OwnDetail({ id }: { id: string }) {
  const words = useText();
  const { t, bi, lang } = words;
  const [, navigate] = useLocation();
  const actions = useTemplateActions();
  const [renaming, setRenaming] = useState(false);
  const [number, setNumber] = useState<number | null>(null);
  const template = useQuery(orpc.templates.get.queryOptions({ input: { id } }));
  const versions = useQuery(orpc.templates.versions.queryOptions({ input: { id } }));
  const preview = useQuery(orpc.templates.preview.queryOptions({ input: { of: { id, number } } }));
  const own = template.data;
  if (own === undefined) return <ErrorNotice error={template.error} onRetry={() => void template.refetch()} />;
  const shown = versions.data?.find((one) => one.number === number) ?? own.newest;
  return (
    <article className={classes.detail}>
      <header className={classes.head}>
        <h2>{own.name}</h2>
        <p className={classes.quiet}>
          {[
            t(own.newest.kind === 'own' ? 'templates:about.own' : `common:letterKind.${own.newest.kind}`),
            t(`common:language.${own.newest.language}`),
            own.removed && t('templates:removedMark'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {own.purpose !== '' && <p className={classes.lines}>{own.purpose}</p>}
        <div className={classes.buttons}>
          {own.removed ? (
            <Button leftSection={<IconRestore size={15} aria-hidden />} onClick={() => void actions.restore(own)}>
              {t('templates:restore')}
            </Button>
          ) : (
            <Button
              leftSection={<IconFilePencil size={15} aria-hidden />}
              onClick={() => navigate(linkTo.editTemplate(id))}
            >
              {t('templates:replace')}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconDownload size={15} aria-hidden />}
            onClick={() => void saveDocument(() => client.templates.export({ id, number: shown.number }), words)}
          >
            {t('letters:action.saveDocx')}
          </Button>
          {!own.removed && <MoreMenu own={own} onRename={() => setRenaming(true)} />}
        </div>
      </header>
      <RegimeNames ids={own.regimeIds} />
      {own.newest.fields.length > 0 && (
        <Section title={t('templates:editor.fields')} count={own.newest.fields.length}>
          <ul className={classes.plain}>
            {own.newest.fields.map((field) => (
              <li key={field.name} className={classes.fieldLine}>
                <span>{bi(field.label) || field.name}</span>
                <span className={classes.quiet}>
                  {t(`templates:type.${field.type}`)}
                  {field.required && ` · ${t('templates:fields.required')}`}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('templates:versions')} {...(versions.data ? { count: versions.data.length } : {})}>
        <ErrorNotice error={versions.error} onRetry={() => void versions.refetch()} />
        <ul className={classes.plain}>
          {(versions.data ?? []).map((one) => (
            <li key={one.number} className={classes.version} aria-current={one.number === shown.number || undefined}>
              <div>
                <p>
                  {t('templates:version', { number: one.number })} · {formatInstant(one.createdAt, lang)}
                </p>
                <p className={classes.quiet}>
                  {one.fileName} · {fileSize(one.size, lang)} · {t('templates:letters', { count: one.letterCount })}
                </p>
              </div>
              <Button variant="subtle" size="compact-sm" onClick={() => setNumber(one.number)}>
                {t('templates:show')}
                <span className="visually-hidden"> {t('templates:version', { number: one.number })}</span>
              </Button>
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => void saveDocument(() => client.templates.export({ id, number: one.number }), words)}
              >
                {t('letters:action.saveDocx')}
                <span className="visually-hidden"> {t('templates:version', { number: one.number })}</span>
              </Button>
            </li>
          ))}
        </ul>
      </Section>
      <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />
      <div className={classes.paper}>
        <LetterPreview docx={preview.data?.docx ?? null} language={shown.language} behind={preview.isFetching} />
      </div>
      {renaming && <RenameDialog own={own} onClose={() => setRenaming(false)} />}
    </article>
  );
}

function MoreMenu({ own, onRename }: { own: OwnTemplate; onRename: () => void }) {
  const { t } = useText();
  const actions = useTemplateActions();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" aria-label={t('templates:more')} px={8}>
          <IconDotsVertical size={16} aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={15} aria-hidden />} onClick={onRename}>
          {t('templates:rename')}
        </Menu.Item>
        <Menu.Item
          color="red"
          leftSection={<IconTrash size={15} aria-hidden />}
          onClick={() => void actions.remove(own)}
        >
          {t('templates:remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
