import { bodies } from './bodies/handlers.ts';
import { campaigns } from './campaigns/handlers.ts';
import { facts } from './correspondence/handlers.ts';
import { deadlines } from './deadlines/handlers.ts';
import { letters } from './letters/handlers.ts';
import { os } from './procedures.ts';
import { regimes } from './regimes/handlers.ts';
import { register } from './register/handlers.ts';
import { requests } from './requests/handlers.ts';
import { settings } from './settings/handlers.ts';
import { today } from './today/handlers.ts';

/** Contract and handlers, wired once: a procedure without its handler does not compile. Both hosts serve this router. */
export const router = os.router({
  bodies,
  campaigns,
  deadlines,
  facts,
  letters,
  regimes,
  register,
  requests,
  settings,
  today,
});
export type Router = typeof router;
