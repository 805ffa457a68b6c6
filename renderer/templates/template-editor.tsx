import { Button, SegmentedControl, Select } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { CustomField } from '#core/contract/templates.ts';
import { language as languageSchema, letterKind, letterKinds } from '#core/contract/vocabulary.ts';
import { client } from '../client.ts';
import {
  BackLink,
  ErrorNotice,
  KeptNotice,
  RestoredNotice,
  PageHeader,
  useKeptForm,
  useMenuCommand,
  useShortcuts,
  useUndoToast,
} from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { LetterPreview } from '../letters/letter-preview.tsx';
import { refreshAll } from '../query-client.ts';
import { AboutFields } from './about-fields.tsx';
import { Problems, Tags, UnknownTag } from './check-result.tsx';
import { CustomFields } from './custom-fields.tsx';
import { DocxDrop, DropPage } from './docx-drop.tsx';
import { FieldPalette } from './field-palette.tsx';
import { nameOfFile, type TemplateDraft } from './template-draft.ts';
import classes from './templates.module.css';
import { useTemplateCheck } from './use-template-check.ts';

interface TemplateEditorProps {
  /** Null: a new template. */
  saved: { id: string; version: number; document: File } | null;
  draftKey: string;
  initial: TemplateDraft;
  /** A document brought before the form was open. */
  brought: File | null;
  back: string;
  onSaved: (id: string) => void;
}

/** A document from Word becomes a template: what is wrong with it, its fields, and the letter as it would be. */
export function TemplateEditor({ saved, draftKey, initial, brought, back, onSaved }: TemplateEditorProps) {
  const { t } = useText();
  const toast = useUndoToast();
  const form = useKeptForm(draftKey, withNameOf(initial, brought));
  const [file, setFile] = useState(brought);
  const [pane, setPane] = useState<'paper' | 'palette'>('paper');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const document = file ?? saved?.document ?? null;
  const check = useTemplateCheck(document, form?.fields ?? initial);
  useMenuCommand('save', () => void save());
  useShortcuts([
    { keys: 'mod+s', label: t('templates:editor.save'), group: t('templates:title'), run: () => void save() },
  ]);
  if (form === null) return null;
  const { fields: draft, set } = form;

  function bring(next: File): void {
    setFile(next);
    setError(null);
    if (form === null) return;
    const { name, fileName } = form.fields;
    // Not one that has been saved under its name: there a new document is a new version.
    const suggested = saved === null && name.trim() === nameOfFile(fileName);
    form.set({ fileName: next.name, ...nameFrom(suggested ? { name: '' } : { name }, next) });
  }
  function declare(field: CustomField): void {
    if (!draft.fields.some(({ name }) => name === field.name)) set({ fields: [...draft.fields, field] });
  }
  async function save(): Promise<void> {
    if (busy || form === null || document === null) return;
    setBusy(true);
    setError(null);
    try {
      const { fileName: _, ...fields } = form.fields;
      const done = await client.templates.save({
        id: saved?.id ?? null,
        version: saved?.version ?? null,
        ...fields,
        file,
      });
      await form.autosave.drop();
      toast(t('templates:editor.saved', { name: draft.name, number: done.number }), done.journalEntryId);
      onSaved(done.id);
      await refreshAll();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  }

  const found = check.found;
  const errors = found?.problems.filter((one) => one.severity === 'error').length ?? 0;
  const unknownTag = (name: string) => {
    const tag = found?.tags.find((one) => one.name === name && one.origin === 'unknown');
    return tag === undefined ? null : <UnknownTag tag={tag} onDeclare={declare} />;
  };
  return (
    <DropPage onFile={bring}>
      <form
        className={classes.editor}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <PageHeader
          title={saved === null ? t('templates:editor.add') : t('templates:editor.change', { name: initial.name })}
          back={<BackLink href={back}>{t('templates:editor.back')}</BackLink>}
          actions={
            <>
              <KeptNotice form={form} />
              <Button type="submit" loading={busy} disabled={document === null}>
                {t('templates:editor.save')}
              </Button>
            </>
          }
        />
        <RestoredNotice form={form} />
        <ErrorNotice error={error} />
        <div className={classes.panes}>
          <div className={classes.form}>
            <Part title={t('templates:editor.document')}>
              <DocxDrop
                file={
                  document === null
                    ? null
                    : {
                        name: document.name,
                        note: <Verdict checking={check.checking} sound={found?.sound} errors={errors} />,
                      }
                }
                label={t(document === null ? 'templates:drop.choose' : 'templates:drop.replace')}
                hint={
                  document === null && draft.fileName !== ''
                    ? t('templates:drop.bringAgain', { name: draft.fileName })
                    : t(document === null ? 'templates:drop.hint' : 'templates:drop.mended')
                }
                onFile={bring}
              />
              <ErrorNotice error={check.error} />
              <Problems problems={found?.problems ?? []} action={unknownTag} />
            </Part>
            <Part title={t('templates:editor.about')}>
              <KindFields draft={draft} onChange={set} />
              <AboutFields about={draft} onChange={set} />
            </Part>
            {found !== undefined && (found.sound || found.tags.length > 0) && (
              <Part title={t('templates:editor.tags')}>
                <Tags tags={found.tags} onDeclare={declare} />
              </Part>
            )}
            <Part title={t('templates:editor.fields')} hint={t('templates:fields.hint')}>
              <CustomFields fields={draft.fields} onChange={(fields) => set({ fields })} />
            </Part>
          </div>
          <div className={classes.side}>
            <SegmentedControl
              aria-label={t('templates:editor.side')}
              value={pane}
              onChange={(chosen) => setPane(chosen === 'palette' ? 'palette' : 'paper')}
              data={[
                { value: 'paper', label: t('templates:editor.paper') },
                { value: 'palette', label: t('templates:editor.palette') },
              ]}
            />
            <div className={classes.sideBody}>
              {pane === 'palette' ? (
                <FieldPalette kind={draft.kind} language={draft.language} own={draft.fields} />
              ) : (
                <LetterPreview
                  docx={check.docx}
                  language={draft.language}
                  behind={check.drawing}
                  placeholder={t(document === null ? 'templates:editor.noDocument' : 'templates:editor.mendFirst')}
                />
              )}
            </div>
          </div>
        </div>
      </form>
    </DropPage>
  );
}

function Part({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <section className={classes.part} aria-label={title}>
      <h2>{title}</h2>
      {hint !== undefined && <p className={classes.quiet}>{hint}</p>}
      {children}
    </section>
  );
}

/** Beside the name of the document: whether it can be saved as it is. */
function Verdict({ checking, sound, errors }: { checking: boolean; sound: boolean | undefined; errors: number }) {
  const { t } = useText();
  const state = sound === undefined || checking ? 'checking' : sound ? 'sound' : 'unsound';
  return (
    <span className={classes.verdict} data-verdict={state} role="status">
      {state === 'unsound' ? t('templates:verdict.unsound', { count: errors }) : t(`templates:verdict.${state}`)}
    </span>
  );
}

/** What it stands for decides which fields it may use; a letter is only written from it in its language. */
function KindFields({ draft, onChange }: { draft: TemplateDraft; onChange: (part: Partial<TemplateDraft>) => void }) {
  const { t } = useText();
  return (
    <div className={classes.pair}>
      <Select
        label={t('templates:about.kind')}
        description={t(draft.kind === 'own' ? 'templates:about.ownHint' : 'templates:about.kindHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        allowDeselect={false}
        searchable
        value={draft.kind}
        onChange={(chosen) => onChange({ kind: letterKind.safeParse(chosen).data ?? draft.kind })}
        data={[
          { value: 'own', label: t('templates:about.own') },
          {
            group: t('templates:about.standsFor'),
            items: letterKinds.map((kind) => ({ value: kind, label: t(`common:letterKind.${kind}`) })),
          },
        ]}
      />
      <div>
        <p className={classes.label}>{t('templates:about.language')}</p>
        <SegmentedControl
          aria-label={t('templates:about.language')}
          value={draft.language}
          onChange={(chosen) => onChange({ language: languageSchema.parse(chosen) })}
          data={languageSchema.options.map((one) => ({ value: one, label: t(`common:language.${one}`) }))}
        />
      </div>
    </div>
  );
}

/** A template without a name is called as its document, until somebody says otherwise. */
function nameFrom({ name }: Pick<TemplateDraft, 'name'>, file: File): Partial<TemplateDraft> {
  return name.trim() === '' ? { name: nameOfFile(file.name) } : {};
}

function withNameOf(initial: TemplateDraft, file: File | null): TemplateDraft {
  return file === null ? initial : { ...initial, fileName: file.name, ...nameFrom(initial, file) };
}
