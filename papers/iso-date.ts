import type { IsoDate } from './paper';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const ISO = /\b(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d)/;
const DAY_FIRST = /* @__PURE__ */ new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(\\d{4})\\b`, 'i');
const MONTH_FIRST = /* @__PURE__ */ new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i');
const MONTH_ONLY = /* @__PURE__ */ new RegExp(`\\b${MONTH},?\\s+(\\d{4})\\b`, 'i');
const YEAR_ONLY = /^\s*(\d{4})\s*$/;

/**
 * The first calendar date in English or ISO text, as precise as the text: "Submitted 2 December, 2025; v1" gives
 * `2025-12-02`, "March 2024" gives `2024-03`. No time zone is applied. Undefined when no real date is there.
 */
export function isoDateIn(text: string | null | undefined): IsoDate | undefined {
  const source = text ?? '';
  const iso = ISO.exec(source);
  if (iso) return dateOf(iso[1], iso[2], iso[3]);
  const dayFirst = DAY_FIRST.exec(source);
  if (dayFirst) return dateOf(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(source);
  if (monthFirst) return dateOf(monthFirst[3], monthFirst[1], monthFirst[2]);
  const monthOnly = MONTH_ONLY.exec(source);
  if (monthOnly) return dateOf(monthOnly[2], monthOnly[1]);
  return YEAR_ONLY.exec(source)?.[1];
}

function dateOf(year = '', month = '', day?: string): IsoDate | undefined {
  const named = MONTHS.indexOf(month.toLowerCase().slice(0, 3)) + 1;
  const monthNumber = named || Number(month);
  const dayNumber = day === undefined ? 1 : Number(day);
  const date = new Date(Date.UTC(Number(year), monthNumber - 1, dayNumber));
  // Date rolls 31 February over to March: a date that moved was none.
  if (date.getUTCMonth() !== monthNumber - 1 || date.getUTCDate() !== dayNumber) return undefined;
  const parts = [year, String(monthNumber).padStart(2, '0')];
  if (day !== undefined) parts.push(String(dayNumber).padStart(2, '0'));
  return parts.join('-');
}

/** The year of a date, however precise. */
export function yearOf(date: IsoDate | undefined): string | undefined {
  return /^\d{4}/.exec(date ?? '')?.[0];
}
