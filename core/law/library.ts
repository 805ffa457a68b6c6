import { buildCalendars, type CalendarSet } from './calendar.ts';
import { calendarFile } from './calendar-data.ts';
import auPublicHolidays from './calendars/au-public-holidays.json' with { type: 'json' };
import caFederalHolidays from './calendars/ca-federal-holidays.json' with { type: 'json' };
import dePublicHolidays from './calendars/de-public-holidays.json' with { type: 'json' };
import euInstitutions from './calendars/eu-institutions.json' with { type: 'json' };
import hkGeneralHolidays from './calendars/hk-general-holidays.json' with { type: 'json' };
import iePublicHolidays from './calendars/ie-public-holidays.json' with { type: 'json' };
import jpOfficeDays from './calendars/jp-office-days.json' with { type: 'json' };
import krPublicHolidays from './calendars/kr-public-holidays.json' with { type: 'json' };
import moPublicHolidays from './calendars/mo-public-holidays.json' with { type: 'json' };
import nzWorkingDays from './calendars/nz-working-days.json' with { type: 'json' };
import sgPublicHolidays from './calendars/sg-public-holidays.json' with { type: 'json' };
import twOfficeDays from './calendars/tw-office-days.json' with { type: 'json' };
import ukBankHolidays from './calendars/uk-bank-holidays.json' with { type: 'json' };
import usFederalHolidays from './calendars/us-federal-holidays.json' with { type: 'json' };
import { LazyMap } from './lazy-map.ts';
import { type LawPack, lawPack } from './pack.ts';
import auFoi from './packs/au-foi.json' with { type: 'json' };
import caAtia from './packs/ca-atia.json' with { type: 'json' };
import deIfg from './packs/de-ifg.json' with { type: 'json' };
import eu1049 from './packs/eu-1049.json' with { type: 'json' };
import euGdprSar from './packs/eu-gdpr-sar.json' with { type: 'json' };
import hkCode from './packs/hk-code.json' with { type: 'json' };
import hkJr from './packs/hk-jr.json' with { type: 'json' };
import hkOmbudsman from './packs/hk-ombudsman.json' with { type: 'json' };
import hkPcpdComplaint from './packs/hk-pcpd-complaint.json' with { type: 'json' };
import hkPdpoDar from './packs/hk-pdpo-dar.json' with { type: 'json' };
import hkPdpoDcr from './packs/hk-pdpo-dcr.json' with { type: 'json' };
import ieFoi from './packs/ie-foi.json' with { type: 'json' };
import jp from './packs/jp.json' with { type: 'json' };
import kr from './packs/kr.json' with { type: 'json' };
import mo from './packs/mo.json' with { type: 'json' };
import nzOia from './packs/nz-oia.json' with { type: 'json' };
import sg from './packs/sg.json' with { type: 'json' };
import twFgil from './packs/tw-fgil.json' with { type: 'json' };
import ukEir from './packs/uk-eir.json' with { type: 'json' };
import ukFoia from './packs/uk-foia.json' with { type: 'json' };
import ukGdprSar from './packs/uk-gdpr-sar.json' with { type: 'json' };
import usFoia from './packs/us-foia.json' with { type: 'json' };

/** What the law was read from, unread: enough to tell whether it changed. */
export interface LawFiles {
  readonly packs: ReadonlyMap<string, { readonly version: string }>;
  readonly calendars: ReadonlyMap<string, { readonly version: string }>;
}

/** Every regime and calendar that comes with the program. */
export interface Law {
  /** By id, in the order they are offered. */
  readonly packs: ReadonlyMap<string, LawPack>;
  /** As gazetted; the user's own days are passed to `computeDeadlines` as `additions`. */
  readonly calendars: CalendarSet;
  readonly files: LawFiles;
}

/** In the order they are offered. */
const builtInPacks: readonly { id: string; version: string }[] = [
  hkCode,
  hkPdpoDar,
  hkPdpoDcr,
  hkPcpdComplaint,
  hkOmbudsman,
  hkJr,
  ukFoia,
  ukEir,
  ukGdprSar,
  euGdprSar,
  eu1049,
  usFoia,
  twFgil,
  mo,
  jp,
  kr,
  auFoi,
  nzOia,
  caAtia,
  ieFoi,
  deIfg,
  sg,
];
const builtInCalendars: readonly { id: string; version: string }[] = [
  hkGeneralHolidays,
  ukBankHolidays,
  euInstitutions,
  usFederalHolidays,
  twOfficeDays,
  moPublicHolidays,
  jpOfficeDays,
  krPublicHolidays,
  auPublicHolidays,
  nzWorkingDays,
  caFederalHolidays,
  iePublicHolidays,
  dePublicHolidays,
  sgPublicHolidays,
];

let calendars: CalendarSet | null = null;

const law: Law = {
  packs: new LazyMap(builtInPacks.map((data) => [data.id, () => lawPack.parse(data)])),
  get calendars() {
    calendars ??= buildCalendars(builtInCalendars.map((data) => calendarFile.parse(data)));
    return calendars;
  },
  files: {
    packs: new Map(builtInPacks.map((data) => [data.id, data])),
    calendars: new Map(builtInCalendars.map((data) => [data.id, data])),
  },
};

/**
 * The built-in law. Each part is read and checked when it is first asked for: a start needs the packs its requests are
 * under, not all. Reading throws ZodError naming the place where a file contradicts itself.
 */
export function openLaw(): Law {
  return law;
}
