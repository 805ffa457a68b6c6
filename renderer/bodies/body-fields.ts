import type { z } from 'zod';
import { type Body, bodyFields } from '#core/contract/bodies.ts';

export type BodyFields = z.input<typeof bodyFields>;

export const blankBody: BodyFields = {
  nameEn: '',
  nameZh: '',
  shortZh: '',
  formZh: '',
  kind: 'department',
  addresseeEn: '',
  addresseeZh: '',
  addressEn: '',
  addressZh: '',
  email: '',
  phone: '',
  fax: '',
  site: '',
  regimeIds: [],
  tags: [],
  notes: '',
  contactSource: '',
  contactCheckedOn: null,
  contactVerified: false,
};

/** What may be edited of a body, without what only its source says. */
export function fieldsOf(body: Body): BodyFields {
  return bodyFields.strip().parse(body);
}
