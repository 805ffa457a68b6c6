import { eq } from 'drizzle-orm';
import { body } from '#db/schema/index.ts';
import { campaignFacts } from './campaign-facts.ts';
import panelsFile from './panels.json' with { type: 'json' };
import type { Suggest } from './suggestion.ts';

/** The panel that follows the body's work, where one is known, and the facts of the campaign. */
export const letterPanel: Suggest = (context, request, language) => {
  const about = context.register.orm.select().from(body).where(eq(body.id, request.bodyId)).get();
  const key = about?.builtinKey ?? '';
  const panel = Object.values(panelsFile.panels).find(({ bodies }) => bodies.includes(key));
  const name = language === 'en' ? panel?.en : panel?.zh;
  return { values: { panel_name: name ?? '', facts: campaignFacts(context, request, language) } };
};
