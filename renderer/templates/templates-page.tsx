import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { type Language, rowId } from '#core/contract/vocabulary.ts';
import { client, orpc } from '../client.ts';
import { ErrorNotice, Page } from '../common/index.ts';
import { useText } from '../i18n/index.ts';
import { linkTo, paths } from '../routes.ts';
import { usePreferences } from '../settings/use-preferences.ts';
import { DropPage } from './docx-drop.tsx';
import { type AdaptedFrom, blankTemplate, draftOf, type TemplateDraft } from './template-draft.ts';
import { TemplateEditor } from './template-editor.tsx';
import { TemplatesList } from './templates-list.tsx';

interface Beginning {
  key: string;
  document: File | null;
  initial: TemplateDraft;
}

/** Letters that come with Foolscap and the user's own. `new` in the place of an id: one is being added. */
export default function TemplatesPage({ id, editing }: { id: string | null; editing: boolean }) {
  const [, navigate] = useLocation();
  const { preferences } = usePreferences();
  const [beginning, setBeginning] = useState<Beginning | null>(null);
  // What was begun and left is not there when another is begun from elsewhere.
  useEffect(() => {
    if (id !== 'new') setBeginning(null);
  }, [id]);
  const language = preferences?.defaultLetterLanguage ?? 'en';

  function begin(document: File | null): void {
    setBeginning({ key: 'template-new', document, initial: blankTemplate(language) });
    navigate(linkTo.newTemplate());
  }
  function adapt(document: File, from: AdaptedFrom): void {
    const initial = { ...blankTemplate(from.language), ...from };
    setBeginning({ key: `template-from-${from.kind}-${from.language}`, document, initial });
    navigate(linkTo.newTemplate());
  }
  function finish(saved: string): void {
    setBeginning(null);
    navigate(linkTo.template(saved));
  }

  if (id === 'new') {
    if (preferences === undefined) return null;
    const { key, document, initial } = beginning ?? blank(language);
    return (
      <TemplateEditor
        key={key}
        saved={null}
        draftKey={key}
        initial={initial}
        brought={document}
        back={paths.templates}
        onSaved={finish}
      />
    );
  }
  if (id !== null && editing) return <Editing key={id} id={id} onSaved={finish} />;
  return (
    <DropPage onFile={begin}>
      <TemplatesList id={id} onAdd={() => begin(null)} onAdapt={adapt} />
    </DropPage>
  );
}

const blank = (language: Language): Beginning => ({
  key: 'template-new',
  document: null,
  initial: blankTemplate(language),
});

/** The next version of a template: the document it has, until another is brought. */
function Editing({ id, onSaved }: { id: string; onSaved: (id: string) => void }) {
  const { t } = useText();
  const known = rowId.safeParse(id).success;
  const template = useQuery({ ...orpc.templates.get.queryOptions({ input: { id } }), enabled: known });
  // What the form was opened with stays, whatever is saved elsewhere meanwhile: saving then says so.
  const [opened, setOpened] = useState(template.data);
  if (opened === undefined && template.data !== undefined) setOpened(template.data);
  const document = useQuery({
    queryKey: ['template-document', id, opened?.newest.number],
    queryFn: () => client.templates.export({ id, number: opened?.newest.number ?? null }),
    enabled: opened !== undefined,
    structuralSharing: false,
  });
  const error = template.error ?? document.error;
  if (!known || error !== null) {
    return (
      <Page narrow>{known ? <ErrorNotice error={error} /> : <p role="alert">{t('templates:gone.title')}</p>}</Page>
    );
  }
  if (opened === undefined || document.data === undefined) return null;
  return (
    <TemplateEditor
      saved={{ id, version: opened.version, document: document.data }}
      draftKey={`template-${id}`}
      initial={draftOf(opened)}
      brought={null}
      back={linkTo.template(id)}
      onSaved={onSaved}
    />
  );
}
