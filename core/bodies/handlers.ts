import { os } from '#core/procedures.ts';
import { getBody } from './get-body.ts';
import { listBodies } from './list-bodies.ts';
import { saveBody } from './save-body.ts';

export const bodies = {
  list: os.bodies.list.handler(({ context, input }) => listBodies(context, input)),
  get: os.bodies.get.handler(({ context, input }) => getBody(context, input.id)),
  save: os.bodies.save.handler(({ context, input }) => saveBody(context, input)),
};
