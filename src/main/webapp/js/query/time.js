// SPDX-License-Identifier: MIT
/** Times of people (UTC dates, MJD, JD) and of the service (MJD in UTC). */
import { InputError } from './coordinates.js';

const MJD_OF_1970 = 40587;
const JD_OF_MJD_ZERO = 2400000.5;
const MS_PER_DAY = 86400000;
const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?\s*(?:Z|UTC)?)?$/i;

/**
 * @param {string} text a date (`2025-04-01`), a date and time in UTC (`2025-04-01T12:30`), an MJD or a JD
 * @param {boolean} [endOfDay] whether a bare date means its last moment
 * @returns {number} MJD in UTC
 * @throws {InputError}
 */
export function parseTime(text, endOfDay = false) {
  const date = DATE.exec(text.trim());
  if (date) {
    const day = mjdOfDate(date);
    return date[4] === undefined && endOfDay ? day + 1 : day;
  }
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) {
    throw new InputError(`“${text.trim()}” is no time; write 2025-04-01, 2025-04-01T12:30 (UTC) or an MJD such as 60766.5.`);
  }
  return number > 1e6 ? number - JD_OF_MJD_ZERO : number;
}

function mjdOfDate([text, year, month, day, hours = '0', minutes = '0', seconds = '0', fraction = '0']) {
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const isReal = new Date(midnight).getUTCMonth() === Number(month) - 1 && Number(day) > 0;
  if (!isReal || Number(hours) > 24 || Number(minutes) > 59 || Number(seconds) > 60) {
    throw new InputError(`“${text}” is not in the calendar.`);
  }
  const ofDay = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(fraction);
  return Number((midnight / MS_PER_DAY + MJD_OF_1970 + ofDay / 86400).toFixed(9));
}

/** @param {number} mjd in UTC @returns {string} such as `2025-04-01 12:30:05`; empty if the calendar does not reach it */
export function calendarTime(mjd) {
  const date = new Date(Math.round((mjd - MJD_OF_1970) * MS_PER_DAY));
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 19).replace('T', ' ');
}

/** @param {number} mjd in UTC @returns {string} the day alone */
export function calendarDay(mjd) {
  return calendarTime(mjd).slice(0, 10);
}
