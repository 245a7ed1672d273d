// SPDX-License-Identifier: MIT
/** Which columns are shown at first, how wide they are, and how their values are written. */
import { calendarTime } from '../query/time.js';
import { isNumeric } from './filter.js';

/** @typedef {import('../service/answer-reader.js').Column} Column */

const FIRST_CHOICE = [
  'obs_id',
  'em_filter_name',
  'lsst_band',
  'dataproduct_subtype',
  'calib_level',
  's_ra',
  's_dec',
  's_fov',
  't_min',
  't_exptime',
  'instrument_name',
  'obs_collection',
  'target_name',
  'lsst_visit',
  'lsst_detector',
  'lsst_tract',
  'lsst_patch',
  'access_estsize',
  'obs_title',
];

const WIDTHS = new Map([
  ['obs_id', 210],
  ['obs_title', 420],
  ['obs_publisher_did', 420],
  ['access_url', 420],
  ['s_region', 420],
  ['dataproduct_subtype', 180],
  ['em_filter_name', 90],
  ['calib_level', 80],
  ['t_min', 170],
  ['t_max', 170],
]);

const TITLES = new Map([
  ['em_filter_name', 'band'],
  ['dataproduct_subtype', 'subtype'],
  ['calib_level', 'calib'],
  ['s_ra', 'RA'],
  ['s_dec', 'Dec'],
  ['s_fov', 'size'],
  ['t_min', 'start (UTC)'],
  ['t_max', 'end (UTC)'],
  ['t_exptime', 'exposure'],
  ['instrument_name', 'instrument'],
  ['obs_collection', 'collection'],
  ['target_name', 'target'],
  ['access_estsize', 'file size'],
  ['obs_title', 'title'],
]);

/** @param {Column[]} columns @returns {number[]} their positions; all columns if none is among the usual ones */
export function firstColumns(columns) {
  const found = FIRST_CHOICE.map((name) => columns.findIndex((column) => column.name === name)).filter((position) => position >= 0);
  return found.length > 0 ? found : columns.map((_, i) => i);
}

/** @param {Column} column */
export function columnTitle(column) {
  return TITLES.get(column.name) ?? column.name;
}

/** @param {Column} column @returns {number} pixels */
export function columnWidth(column) {
  return WIDTHS.get(column.name) ?? (isNumeric(column) ? 110 : 150);
}

/** What a cell of the table shows; short, the details have every digit. @param {Column} column @param {any} value */
export function cellText(column, value) {
  if (value === null || value === undefined) {
    return '';
  }
  if (column.unit === 'd' && /^time\.(start|end)/.test(column.ucd)) {
    return calendarTime(Number(value));
  }
  if (column.name === 'access_estsize') {
    return fileSize(Number(value));
  }
  return column.type === 'double' ? realText(column, Number(value)) : String(value);
}

function realText(column, value) {
  if (column.unit === 'deg') {
    return `${value.toFixed(4)}°`;
  }
  const text = Math.abs(value) >= 1e-3 && Math.abs(value) < 1e7 ? String(Number(value.toPrecision(7))) : value.toExponential(3);
  return value === 0 ? '0' : column.unit ? `${text} ${column.unit}` : text;
}

/** @param {number} kilobytes of 1000 bytes */
export function fileSize(kilobytes) {
  const units = ['kB', 'MB', 'GB', 'TB'];
  let [size, i] = [kilobytes, 0];
  while (size >= 1000 && i < units.length - 1) {
    size /= 1000;
    i += 1;
  }
  return `${Number(size.toPrecision(3))} ${units[i]}`;
}
