import type { TemplateField } from '../fields.ts';
import { field } from './common-fields.ts';

/** Regimes of information access and of personal data under which a request is followed up by letter. */
export const everyRegime: readonly string[] = [
  'hk_code',
  'hk_pdpo_dar',
  'hk_pdpo_dcr',
  'uk_foia',
  'uk_eir',
  'eu_1049',
  'us_foia',
  'tw_fgil',
  'mo',
  'jp',
  'kr',
  'sg',
  'au_foi',
  'nz_oia',
  'ca_atia',
  'ie_foi',
  'de_ifg',
  'uk_gdpr_sar',
  'eu_gdpr_sar',
];

/** Regimes in which what is followed up is a complaint. */
export const complaintRegimes: readonly string[] = ['hk_ombudsman', 'hk_pcpd_complaint'];

/** How a letter that follows up a request speaks of it: regime-words.json, and the day it was sent. */
export const requestWordFields: readonly TemplateField[] = [
  field.text('request_title', 'The request, in the subject line', '要求的名稱（標題）', 'law', true),
  field.text('request_phrase', 'The request, in a sentence', '要求的名稱（正文）', 'law', true),
  field.date('request_date', 'Date of the request', '要求的日期', 'request', true),
];
