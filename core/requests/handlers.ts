import { os } from '#core/procedures.ts';
import { readPreferences } from '#core/settings/preferences.ts';
import { countRequests, requestPage } from '#db/queries/request-page.ts';
import { createRequest } from './create-request.ts';
import { editRequest, removeRequest, restoreRequest, saveNotes, saveTags, setOwner } from './edit-request.ts';
import { facets, getRequest } from './get-request.ts';
import { handOverRequests, readHandOvers } from './hand-over.ts';
import { toRequestRow } from './request-row.ts';

export const requests = {
  page: os.requests.page.handler(({ context, input }) => {
    const today = context.today();
    const language = readPreferences(context).interfaceLanguage;
    return { rows: requestPage(context.register.db, { ...input, language }, today).map(toRequestRow), today };
  }),
  count: os.requests.count.handler(({ context, input }) => ({
    count: countRequests(context.register.db, input, context.today()),
  })),
  facets: os.requests.facets.handler(({ context }) => facets(context)),
  get: os.requests.get.handler(({ context, input }) => getRequest(context, input.id)),
  create: os.requests.create.handler(({ context, input }) => createRequest(context, input)),
  edit: os.requests.edit.handler(({ context, input }) => editRequest(context, input)),
  saveNotes: os.requests.saveNotes.handler(({ context, input }) => saveNotes(context, input)),
  saveTags: os.requests.saveTags.handler(({ context, input }) => saveTags(context, input)),
  setOwner: os.requests.setOwner.handler(({ context, input }) => setOwner(context, input)),
  handOver: os.requests.handOver.handler(({ context, input }) => handOverRequests(context, input)),
  handOvers: os.requests.handOvers.handler(({ context, input }) => readHandOvers(context, input.id)),
  remove: os.requests.remove.handler(({ context, input }) => removeRequest(context, input)),
  restore: os.requests.restore.handler(({ context, input }) => restoreRequest(context, input)),
};
