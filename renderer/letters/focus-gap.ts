/** Where a field of a letter is filled in, by the name its template gives it. Undefined: not on this form. */
export function placeOf(field: string): string {
  if (/^(sender|letterhead)_/.test(field)) return 'sender';
  if (/^body_/.test(field) || ['addressee', 'salutation', 'form_of_address'].includes(field)) return 'body';
  if (field === 'letter_date') return 'date';
  if (field === 'channel_line') return 'channel';
  return field;
}

/** The id of the control of a place; both the new request and the composer use these. */
export function fieldId(place: string): string {
  return `letter-${place}`;
}

/** Takes the person to where a gap is filled; false where this form has no such field. */
export function focusGap(field: string): boolean {
  const control = document.getElementById(fieldId(placeOf(field)));
  if (control === null) return false;
  control.scrollIntoView({ block: 'center' });
  control.focus();
  return true;
}
