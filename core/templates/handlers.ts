import { os } from '#core/procedures.ts';
import { exportBuiltIn } from './built-in.ts';
import { checkCandidate } from './check-candidate.ts';
import { fieldPalette } from './field-palette.ts';
import {
  checkLetterheadFile,
  clearLetterhead,
  exportLetterhead,
  previewLetterhead,
  setLetterhead,
} from './letterheads.ts';
import { previewTemplate } from './preview-template.ts';
import { exportTemplate, getOwnTemplate, listOwnTemplates, listVersions } from './read-templates.ts';
import { removeTemplate, renameTemplate, restoreTemplate, saveTemplate } from './save-template.ts';

export const templates = {
  check: os.templates.check.handler(({ context, input }) => checkCandidate(context, input)),
  save: os.templates.save.handler(({ context, input }) => saveTemplate(context, input)),
  list: os.templates.list.handler(({ context, input }) => listOwnTemplates(context, input.removed)),
  get: os.templates.get.handler(({ context, input }) => getOwnTemplate(context, input.id)),
  versions: os.templates.versions.handler(({ context, input }) => listVersions(context, input.id)),
  rename: os.templates.rename.handler(({ context, input }) => renameTemplate(context, input)),
  remove: os.templates.remove.handler(({ context, input }) => removeTemplate(context, input)),
  restore: os.templates.restore.handler(({ context, input }) => restoreTemplate(context, input)),
  export: os.templates.export.handler(({ context, input }) => exportTemplate(context, input.id, input.number)),
  exportBuiltIn: os.templates.exportBuiltIn.handler(({ context, input }) =>
    exportBuiltIn(context, input.kind, input.language),
  ),
  preview: os.templates.preview.handler(({ context, input }) => previewTemplate(context, input)),
  fieldPalette: os.templates.fieldPalette.handler(({ context, input }) =>
    fieldPalette(context, input.kind, input.language),
  ),
  checkLetterhead: os.templates.checkLetterhead.handler(({ context, input }) =>
    checkLetterheadFile(context, input.file),
  ),
  previewLetterhead: os.templates.previewLetterhead.handler(({ context, input }) => previewLetterhead(context, input)),
  setLetterhead: os.templates.setLetterhead.handler(({ context, input }) => setLetterhead(context, input)),
  clearLetterhead: os.templates.clearLetterhead.handler(({ context, input }) => clearLetterhead(context, input)),
  exportLetterhead: os.templates.exportLetterhead.handler(({ context, input }) => exportLetterhead(context, input)),
};
