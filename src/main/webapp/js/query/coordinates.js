// SPDX-License-Identifier: MIT
/**
 * Positions as astronomers write them.
 *
 * Accepted are decimal degrees (`84.1 -5.4`, `84.1, -5.4`, `84.1d -5.4d`) and sexagesimal hours and degrees (`05:36:24 -05:24:00`,
 * `5h36m24s -5d24m0s`, `05 36 24 -05 24 00`, `5h36m24s −5°24′`). A sexagesimal right ascension counts hours unless it is marked with `d` or `°`.
 */

/** What a person wrote cannot be understood; the message says what is expected. */
export class InputError extends Error {}

/** @typedef {{ raDeg: number, decDeg: number }} Position */

const EXAMPLES = 'such as 84.1 -5.4 or 05:36:24 -05:24:00';

/**
 * @param {string} text
 * @returns {Position} right ascension 0 (included) to 360 (excluded), declination -90 to 90, degrees ICRS
 * @throws {InputError}
 */
export function parsePosition(text) {
  const [ra, dec] = halves(plain(text));
  return { raDeg: rightAscension(ra), decDeg: declination(dec) };
}

function plain(text) {
  return text
    .replace(/[−–—]/g, '-')
    .replace(/[°º]/g, 'd')
    .replace(/[′’']/g, 'm')
    .replace(/[″”"]/g, 's')
    .replace(/ᵈ/g, 'd')
    .replace(/ʰ/g, 'h')
    .replace(/ᵐ/g, 'm')
    .replace(/ˢ/g, 's')
    .trim()
    .toLowerCase();
}

/** Cuts at a comma, else before the sign of the declination, else in the middle of an even number of words. */
function halves(text) {
  const byComma = text.split(/\s*[,;]\s*/);
  if (byComma.length === 2) {
    return byComma;
  }
  const signed = /^(.*?[\d.hdms])\s*([+-].*)$/.exec(text.replace(/(\d)e([+-])/g, '$1E$2'));
  if (signed && byComma.length === 1) {
    return [signed[1].toLowerCase(), signed[2].toLowerCase()];
  }
  const words = text.split(/\s+/);
  if (byComma.length !== 1 || words.length % 2 !== 0) {
    throw new InputError(`Two coordinates are needed, ${EXAMPLES}.`);
  }
  return [words.slice(0, words.length / 2).join(' '), words.slice(words.length / 2).join(' ')];
}

function rightAscension(text) {
  const angle = parseAngle(text, 'right ascension');
  const raDeg = angle.hours || (angle.sexagesimal && !angle.degrees) ? angle.value * 15 : angle.value;
  if (!(raDeg >= 0 && raDeg <= 360)) {
    throw new InputError('Right ascension goes from 0 to 360 degrees (24 hours).');
  }
  return raDeg === 360 ? 0 : raDeg;
}

function declination(text) {
  const angle = parseAngle(text, 'declination');
  if (angle.hours) {
    throw new InputError('Declination is counted in degrees, not in hours.');
  }
  if (!(Math.abs(angle.value) <= 90)) {
    throw new InputError('Declination goes from -90 to 90 degrees.');
  }
  return angle.value;
}

const DECIMAL = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*([hd])?$/;
const SEXAGESIMAL = /^([+-]?)\s*(\d+)\s*([hd:]|\s)\s*(\d+(?:\.\d*)?)\s*(?:[m:]|\s|$)\s*(?:(\d+(?:\.\d*)?)\s*s?)?$/;

function parseAngle(text, what) {
  const decimal = DECIMAL.exec(text);
  if (decimal) {
    return { value: Number(decimal[1]), hours: decimal[2] === 'h', degrees: decimal[2] === 'd', sexagesimal: false };
  }
  const parts = SEXAGESIMAL.exec(text);
  if (!parts) {
    throw new InputError(`“${text}” is no ${what}; write a position ${EXAMPLES}.`);
  }
  const minutes = Number(parts[4]);
  const seconds = Number(parts[5] ?? 0);
  if (minutes >= 60 || seconds >= 60) {
    throw new InputError(`Minutes and seconds of the ${what} stay below 60.`);
  }
  const size = Number(parts[2]) + minutes / 60 + seconds / 3600;
  return { value: parts[1] === '-' ? -size : size, hours: parts[3] === 'h', degrees: parts[3] === 'd', sexagesimal: true };
}

/**
 * @param {number} raDeg
 * @param {number} [decimals] of the seconds
 * @returns {string} such as `05h36m24.0s`
 */
export function sexagesimalRa(raDeg, decimals = 1) {
  const [hours, minutes, seconds] = sixtieths(raDeg / 15, decimals);
  return `${pad(hours % 24)}h${pad(minutes)}m${padSeconds(seconds, decimals)}s`;
}

/**
 * @param {number} decDeg
 * @param {number} [decimals] of the seconds
 * @returns {string} such as `−05°24′00″`
 */
export function sexagesimalDec(decDeg, decimals = 0) {
  const [degrees, minutes, seconds] = sixtieths(Math.abs(decDeg), decimals);
  return `${decDeg < 0 ? '−' : '+'}${pad(degrees)}°${pad(minutes)}′${padSeconds(seconds, decimals)}″`;
}

/** Rounds first and carries then, so that no 60 is ever shown. */
function sixtieths(value, decimals) {
  const unit = 10 ** decimals;
  const ticks = Math.round(value * 3600 * unit);
  return [Math.floor(ticks / (3600 * unit)), Math.floor(ticks / (60 * unit)) % 60, (ticks % (60 * unit)) / unit];
}

function pad(number) {
  return String(number).padStart(2, '0');
}

function padSeconds(seconds, decimals) {
  return seconds.toFixed(decimals).padStart(decimals > 0 ? decimals + 3 : 2, '0');
}

/** @param {number} degrees @param {number} [decimals] @returns {string} with a true minus sign */
export function decimalDegrees(degrees, decimals = 4) {
  const text = degrees.toFixed(decimals);
  return `${Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−')}°`;
}

/** An angle in the unit that suits its size, such as `1.5°`, `12′` or `3.2″`. @param {number} degrees */
export function shortAngle(degrees) {
  if (degrees >= 1) {
    return `${Number(degrees.toPrecision(3))}°`;
  }
  return degrees >= 1 / 60 ? `${Number((degrees * 60).toPrecision(3))}′` : `${Number((degrees * 3600).toPrecision(3))}″`;
}
