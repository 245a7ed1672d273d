// SPDX-License-Identifier: MIT
/**
 * The control that suits a parameter of the self-description.
 *
 * @typedef {import('./controls.js').Control} Control
 * @typedef {import('../service/description.js').Parameter} Parameter
 */
import { el } from '../dom.js';
import { bandProperty } from '../map/colours.js';
import { parseInterval, scaled } from '../query/intervals.js';
import { calendarDay, calendarTime, parseTime } from '../query/time.js';
import { choiceControl, intervalControl, parseNumber, textControl, titleOf } from './controls.js';

const CALIBRATION = new Map([
  ['0', '0 raw data'],
  ['1', '1 instrumental'],
  ['2', '2 calibrated'],
  ['3', '3 enhanced'],
  ['4', '4 analysis'],
]);
const NM = 1e9;

/** @param {Parameter} parameter @returns {Control} */
export function controlFor(parameter) {
  if (parameter.name === 'BAND') {
    return bandControl(parameter);
  }
  if (parameter.name === 'TIME') {
    return timeControl(parameter);
  }
  if (parameter.options.length > 0) {
    return choiceControl(titleOf(parameter), parameter.options.map((option) => choiceOf(parameter.name, option)));
  }
  return parameter.xtype === 'interval' ? numbersControl(parameter) : textControl(parameter);
}

function choiceOf(name, option) {
  const label = option.name || option.value;
  return { value: option.value, label: name === 'CALIB' ? (CALIBRATION.get(option.value) ?? label) : label, hint: option.value };
}

function numbersControl(parameter) {
  return intervalControl(titleOf(parameter), {
    parse: parseNumber,
    show: String,
    placeholders: [parameter.min, parameter.max],
  });
}

function timeControl({ min, max }) {
  const bounds = [min, max].map((text) => (text === '' ? '' : calendarDay(Number(text))));
  return intervalControl('Observed (UTC)', {
    parse: parseTime,
    show: calendarTime,
    hint: bounds[0] && bounds[1] ? `Images here are from ${bounds[0]} to ${bounds[1]}.` : 'A date, a date and time, or an MJD.',
    placeholders: [bounds[0] || '2025-04-01', bounds[1] || 'MJD 60766.5'],
  });
}

/** Bands by name where the repository names them, and wavelengths in nanometres. Both together widen the search. */
function bandControl(parameter) {
  const wavelengths = intervalControl('Wavelength (nm)', {
    parse: (text) => scaled(parseNumber(text), 1 / NM),
    show: (metres) => String(scaled(metres, NM)),
  });
  if (parameter.options.length === 0) {
    return wavelengths;
  }
  const names = choiceControl('Band', parameter.options.map(bandChoice), isSameInterval);
  const isNamed = (value) => parameter.options.some((option) => isSameInterval(option.value, value));
  return {
    element: el('div', { class: 'controls' }, names.element, wavelengths.element),
    read: () => [...names.read(), ...wavelengths.read()],
    write: (values) => {
      names.write(values.filter(isNamed));
      wavelengths.write(values.filter((value) => !isNamed(value)));
    },
  };
}

function bandChoice({ name, value }) {
  const interval = parseInterval(value);
  const range = interval ? `${scaled(interval.low, NM)}–${scaled(interval.high, NM)} nm` : value;
  return { value, label: name || range, hint: range, dot: bandProperty(name) };
}

function isSameInterval(a, b) {
  const [x, y] = [parseInterval(a), parseInterval(b)];
  return x !== undefined && y !== undefined && x.low === y.low && x.high === y.high;
}
