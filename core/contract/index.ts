import type { ContractRouterClient } from '@orpc/contract';
import { batches } from './batches.ts';
import { bodies } from './bodies.ts';
import { campaigns } from './campaigns.ts';
import { deadlines } from './deadlines.ts';
import { facts } from './facts.ts';
import { letters } from './letters.ts';
import { outgoing } from './outgoing.ts';
import { regimes } from './regimes.ts';
import { register } from './register.ts';
import { reminders } from './reminders.ts';
import { requests } from './requests.ts';
import { settings } from './settings.ts';
import { templates } from './templates.ts';
import { today } from './today.ts';

/** Everything the interface may ask of the core. Names equal use-case names; both hosts serve exactly this. */
export const contract = {
  batches,
  bodies,
  campaigns,
  deadlines,
  facts,
  letters,
  outgoing,
  regimes,
  register,
  reminders,
  requests,
  settings,
  templates,
  today,
};
export type CoreClient = ContractRouterClient<typeof contract>;
