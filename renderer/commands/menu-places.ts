import type { MenuCommand } from '../../electron/preload/api.ts';
import { linkTo, paths } from '../routes.ts';

/** Where the desktop's menus lead, by command. */
export const menuPlaces: Partial<Record<MenuCommand, string>> = {
  'new-request': linkTo.newRequest(),
  'go-today': paths.today,
  'go-requests': paths.requests,
  'go-deadlines': paths.deadlines,
  'go-bodies': paths.bodies,
  'go-campaigns': paths.campaigns,
  'go-templates': paths.templates,
  'go-batches': paths.batches,
  'go-calculator': paths.calculator,
  'go-regimes': paths.regimes,
  'go-revisions': paths.revisions,
  'go-settings': paths.settings,
  'check-register': linkTo.settings('register'),
  about: linkTo.settings('about'),
};
