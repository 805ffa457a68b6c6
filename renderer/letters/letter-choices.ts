import { letterChoices, type Letter, type LetterChoices, type LetterTemplate } from '#core/contract/letters.ts';
import { client } from '../client.ts';

export type FieldValue = LetterChoices['values'][string];
export type TemplateField = LetterTemplate['fields'][number];

/** Fields every letter has, with controls of their own; the rest of a template's fields are drawn from its list. */
const commonFields = new Set(['letter_date', 'channel_line', 'subject', 'enclosures', 'copies']);

/** What a template asks of the person beyond what every letter has. */
export function ownFields(template: LetterTemplate | undefined): TemplateField[] {
  return (template?.fields ?? []).filter((field) => field.source === 'user' && !commonFields.has(field.name));
}

export function isFilled(value: FieldValue | undefined): boolean {
  if (value === undefined || value === false) return false;
  if (value === true) return true;
  return typeof value === 'string' ? value.trim() !== '' : value.some((one) => one.trim() !== '');
}

/** As the template declares it, with what is filled elsewhere taken into account. */
export function isRequired(field: TemplateField, values: LetterChoices['values']): boolean {
  if (field.required) return true;
  if (field.requiredUnless !== undefined && !isFilled(values[field.requiredUnless])) return true;
  return field.requiredWith !== undefined && isFilled(values[field.requiredWith]);
}

/** As the core takes them: lists are typed a line an item, and a blank line is no item. */
export function sendable(choices: LetterChoices): LetterChoices {
  const filled = (items: readonly string[]) => items.filter((item) => item.trim() !== '');
  const values = Object.entries(choices.values).map(([name, value]) => [
    name,
    Array.isArray(value) ? filled(value) : value,
  ]);
  return {
    ...choices,
    enclosures: filled(choices.enclosures),
    copies: filled(choices.copies),
    values: Object.fromEntries(values),
  };
}

const keptKey = (letterId: string) => `letter:${letterId}:choices`;

/**
 * A draft letter's row holds its file and text, and the contract does not give back the choices it was made of. They
 * are kept beside it, so that editing a draft starts from what was typed.
 */
export async function keepChoices(letterId: string, choices: LetterChoices): Promise<void> {
  await client.register.keepDraft({ key: keptKey(letterId), value: JSON.stringify(choices) });
}

/** The choices a draft was made of; where they were not kept, a fresh suggestion with what its row says. */
export async function choicesOf(letter: Letter): Promise<LetterChoices | null> {
  if (letter.kind === null || letter.requestId === null) return null;
  const kept = await client.register.draft({ key: keptKey(letter.id) });
  const read = kept === null ? null : letterChoices.safeParse(parse(kept.value));
  if (read?.data?.kind === letter.kind) return read.data;
  const fresh = await client.letters.suggest({
    requestId: letter.requestId,
    kind: letter.kind,
    language: letter.language,
  });
  return {
    ...fresh,
    subject: letter.subject,
    senderId: letter.senderId,
    date: letter.writtenOn ?? fresh.date,
    channel: letter.channel ?? fresh.channel,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
