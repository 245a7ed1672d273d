// SPDX-License-Identifier: MIT
/**
 * Intervals as SIA writes them: `low high`, an open end as `-Inf` or `+Inf`, a single number for both ends.
 *
 * @typedef {{ low: number, high: number }} Interval closed; infinite where open
 */

/** @param {string} text @returns {Interval | undefined} */
export function parseInterval(text) {
  const words = text.trim().split(/\s+/);
  const numbers = words.map(number);
  if (words.length < 1 || words.length > 2 || numbers.some(Number.isNaN)) {
    return undefined;
  }
  return { low: numbers[0], high: numbers[numbers.length - 1] };
}

function number(word) {
  const infinite = /^([+-]?)inf(inity)?$/i.exec(word);
  if (infinite) {
    return infinite[1] === '-' ? -Infinity : Infinity;
  }
  return word === '' ? NaN : Number(word);
}

/** @param {Interval} interval @returns {string} */
export function intervalText({ low, high }) {
  return low === high ? bound(low) : `${bound(low)} ${bound(high)}`;
}

function bound(value) {
  if (Number.isFinite(value)) {
    return String(value);
  }
  return value < 0 ? '-Inf' : '+Inf';
}

/** Multiplies and drops the last digits, which binary fractions spoil. @param {number} value @param {number} factor */
export function scaled(value, factor) {
  return Number.isFinite(value) ? Number((value * factor).toPrecision(12)) : value;
}
