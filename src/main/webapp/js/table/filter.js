// SPDX-License-Identifier: MIT
/**
 * Filters as people type them above a column.
 *
 * In a column of numbers: `5`, `>5`, `>=5`, `<5`, `<=5`, `1..5`. In a column of texts: any part of the text, in any case; `=text` for the whole of it.
 * A leading `!` turns a filter round. `null` finds empty cells. A filter that cannot be read as a number is taken as a text.
 *
 * @typedef {(value: unknown) => boolean} Test
 */

const NUMBER = '[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[+-]?\\d+)?';
const COMPARISON = new RegExp(`^(<=|>=|<|>|=)?\\s*(${NUMBER})$`, 'i');
const RANGE = new RegExp(`^(${NUMBER})\\s*\\.\\.\\s*(${NUMBER})$`, 'i');

/** @param {string} filter @param {boolean} isNumeric @returns {Test | undefined} undefined for an empty filter */
export function cellTest(filter, isNumeric) {
  const text = filter.trim();
  if (text === '' || text === '!') {
    return undefined;
  }
  if (text.startsWith('!')) {
    const inner = cellTest(text.slice(1), isNumeric);
    return inner && ((value) => !inner(value));
  }
  if (text.toLowerCase() === 'null') {
    return (value) => value === null;
  }
  return (isNumeric && numberTest(text)) || textTest(text);
}

function numberTest(text) {
  const range = RANGE.exec(text);
  if (range) {
    const [low, high] = [Number(range[1]), Number(range[2])];
    return (value) => value !== null && value >= low && value <= high;
  }
  const comparison = COMPARISON.exec(text);
  return comparison && compare(comparison[1] ?? '=', Number(comparison[2]));
}

function compare(operator, bound) {
  switch (operator) {
    case '<':
      return (value) => value !== null && value < bound;
    case '<=':
      return (value) => value !== null && value <= bound;
    case '>':
      return (value) => value !== null && value > bound;
    case '>=':
      return (value) => value !== null && value >= bound;
    default:
      return (value) => value !== null && Number(value) === bound;
  }
}

function textTest(text) {
  if (text.startsWith('=')) {
    const whole = text.slice(1).trim().toLowerCase();
    return (value) => value !== null && String(value).toLowerCase() === whole;
  }
  const part = text.toLowerCase();
  return (value) => value !== null && String(value).toLowerCase().includes(part);
}

/**
 * The test of a row: all filters of columns, and every word somewhere in the row.
 *
 * @param {Map<number, string>} byColumn
 * @param {string} words
 * @param {{ type: string }[]} columns
 * @returns {((row: any[]) => boolean) | undefined} undefined if every row passes
 */
export function rowTest(byColumn, words, columns) {
  const tests = [...byColumn]
    .map(([column, filter]) => ({ column, test: cellTest(filter, isNumeric(columns[column])) }))
    .filter(({ test }) => test !== undefined);
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (tests.length === 0 && wanted.length === 0) {
    return undefined;
  }
  const hasWord = (row, word) => row.some((value) => value !== null && String(value).toLowerCase().includes(word));
  return (row) => tests.every(({ column, test }) => /** @type {Test} */ (test)(row[column])) && wanted.every((word) => hasWord(row, word));
}

/** @param {{ type: string }} column */
export function isNumeric({ type }) {
  return type === 'double' || type === 'int' || type === 'long';
}
