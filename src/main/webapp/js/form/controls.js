// SPDX-License-Identifier: MIT
/**
 * Controls of the form. Each stands for one parameter and speaks its values as SIA writes them.
 *
 * @typedef {import('../service/description.js').Parameter} Parameter
 * @typedef {{
 *   element: HTMLElement,
 *   read: () => string[],
 *   write: (values: string[]) => void
 * }} Control read throws {@link InputProblem}
 */
import { el, freshId } from '../dom.js';
import { InputError } from '../query/coordinates.js';
import { intervalText, parseInterval } from '../query/intervals.js';

/** What a person wrote into a field cannot be used. */
export class InputProblem extends Error {
  /** @param {string} message @param {HTMLElement} field where it was written */
  constructor(message, field) {
    super(message);
    this.field = field;
  }
}

/** Reads a field, and tells there what is wrong with it. @template T @param {HTMLElement} field @param {() => T} read @returns {T} */
export function reading(field, read) {
  try {
    field.removeAttribute('aria-invalid');
    return read();
  } catch (problem) {
    if (problem instanceof InputError) {
      field.setAttribute('aria-invalid', 'true');
      throw new InputProblem(problem.message, field);
    }
    throw problem;
  }
}

/** A labelled input of one line. @param {string} label @param {Record<string, any>} attributes */
export function field(label, attributes) {
  const id = freshId('field');
  const input = el('input', { id, type: 'text', autocomplete: 'off', spellcheck: 'false', ...attributes });
  return { input, element: el('div', { class: 'field' }, el('label', { for: id, text: label }), input) };
}

const LISTED_AT_MOST = 10;

/**
 * Values to tick. A value of a shared link that the repository does not have is added to the list.
 *
 * @param {string} legend
 * @param {{ value: string, label: string, hint?: string, dot?: string }[]} choices
 * @param {(a: string, b: string) => boolean} [isSame]
 * @returns {Control}
 */
export function choiceControl(legend, choices, isSame = (a, b) => a === b) {
  const list = el('div', { class: choices.length > LISTED_AT_MOST ? 'choices scrolling' : 'choices' });
  const element = el('fieldset', {}, el('legend', { text: legend }), list);
  const boxes = new Map();
  const add = (choice) => {
    const box = el('input', { type: 'checkbox', value: choice.value });
    boxes.set(choice.value, box);
    list.append(chip(box, choice));
  };
  choices.forEach(add);
  return {
    element,
    read: () => [...boxes].filter(([, box]) => box.checked).map(([value]) => value),
    write: (values) => {
      boxes.forEach((box, value) => {
        box.checked = values.some((wanted) => isSame(wanted, value));
      });
      for (const wanted of values.filter((value) => ![...boxes.keys()].some((known) => isSame(value, known)))) {
        add({ value: wanted, label: wanted, hint: 'not known in this repository' });
        boxes.get(wanted).checked = true;
      }
    },
  };
}

function chip(box, { label, hint, dot }) {
  const mark = el('span', { class: 'dot', 'aria-hidden': 'true' });
  if (dot) {
    mark.style.background = `var(${dot})`;
  }
  return el('label', { class: 'chip', title: hint }, box, ...(dot ? [mark] : []), el('span', { text: label }));
}

/** Free texts, one on each line. @param {Parameter} parameter @returns {Control} */
export function textControl(parameter) {
  const id = freshId('text');
  const input = el('textarea', { id, rows: '1', spellcheck: 'false', autocomplete: 'off', placeholder: 'one value on each line' });
  const label = el('label', { for: id, text: titleOf(parameter), title: parameter.description });
  return {
    element: el('div', { class: 'field' }, label, input),
    read: () => input.value.split('\n').map((line) => line.trim()).filter(Boolean),
    write: (values) => {
      input.value = values.join('\n');
      input.rows = Math.min(4, Math.max(1, values.length));
    },
  };
}

/**
 * The two ends of an interval. Several intervals, which only links bring, are kept as they are until an end is changed.
 *
 * @param {string} legend
 * @param {{
 *   parse: (text: string, isHigh: boolean) => number, show: (value: number) => string, hint?: string, lowLabel?: string, highLabel?: string,
 *   placeholders?: [string, string]
 * }} options parse throws InputError
 * @returns {Control}
 */
export function intervalControl(legend, { parse, show, hint = '', lowLabel = 'from', highLabel = 'to', placeholders = ['', ''] }) {
  const low = field(lowLabel, { placeholder: placeholders[0], inputmode: 'text' });
  const high = field(highLabel, { placeholder: placeholders[1], inputmode: 'text' });
  const note = el('p', { class: 'hint', text: hint });
  let kept = /** @type {string[]} */ ([]);
  const changed = () => {
    kept = [];
    note.textContent = hint;
  };
  low.input.addEventListener('input', changed);
  high.input.addEventListener('input', changed);
  const end = ({ input }, isHigh, open) => (input.value.trim() === '' ? open : reading(input, () => parse(input.value, isHigh)));
  return {
    element: el('fieldset', {}, el('legend', { text: legend }), el('div', { class: 'pair' }, low.element, high.element), note),
    read: () => {
      const interval = { low: end(low, false, -Infinity), high: end(high, true, Infinity) };
      if (interval.low > interval.high) {
        throw new InputProblem(`${legend}: the first value is above the second.`, low.input);
      }
      const isOpen = interval.low === -Infinity && interval.high === Infinity;
      return isOpen ? kept : [intervalText(interval)];
    },
    write: (values) => {
      const interval = values.length === 1 ? parseInterval(values[0]) : undefined;
      kept = interval ? [] : values;
      note.textContent = kept.length > 0 ? `as linked: ${kept.join('; ')}` : hint;
      low.input.value = interval && Number.isFinite(interval.low) ? show(interval.low) : '';
      high.input.value = interval && Number.isFinite(interval.high) ? show(interval.high) : '';
    },
  };
}

/** @param {string} text @returns {number} @throws {InputError} */
export function parseNumber(text) {
  const number = Number(text.trim());
  if (!Number.isFinite(number)) {
    throw new InputError(`“${text.trim()}” is no number.`);
  }
  return number;
}

const TITLES = new Map([
  ['BAND', 'Band'],
  ['CALIB', 'Calibration level'],
  ['COLLECTION', 'Collection'],
  ['DPSUBTYPE', 'Product subtype'],
  ['DPTYPE', 'Product type'],
  ['EXPTIME', 'Exposure time'],
  ['FACILITY', 'Facility'],
  ['FORMAT', 'File format'],
  ['FOV', 'Field diameter'],
  ['ID', 'Dataset identifier'],
  ['INSTRUMENT', 'Instrument'],
  ['POL', 'Polarisation'],
  ['SPATRES', 'Spatial resolution'],
  ['SPECRP', 'Spectral resolving power'],
  ['TARGET', 'Target'],
  ['TIME', 'Time'],
  ['TIMERES', 'Time resolution'],
]);

/** @param {Parameter} parameter @returns {string} in words, with its unit */
export function titleOf({ name, unit }) {
  const title = TITLES.get(name) ?? name;
  return unit && name !== 'BAND' && name !== 'TIME' ? `${title} (${unit})` : title;
}
