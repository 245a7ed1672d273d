// SPDX-License-Identifier: MIT
/**
 * The shapes of the parameter POS: `CIRCLE lon lat radius`, `RANGE lon1 lon2 lat1 lat2`, `POLYGON lon lat lon lat lon lat …`, degrees ICRS
 * (SIA 2.0 section 2.1.1).
 *
 * @typedef {{ kind: 'circle', raDeg: number, decDeg: number, radiusDeg: number }} Circle
 * @typedef {{ kind: 'polygon', vertices: [number, number][] }} Polygon right ascension and declination of each vertex
 * @typedef {{ kind: 'range', raDeg: [number, number], decDeg: [number, number] }} Range
 * @typedef {Circle | Polygon | Range} Shape
 */
import { InputError, parsePosition } from './coordinates.js';

/** @param {string} text a value of POS @returns {Shape | undefined} undefined where the text is none of the shapes */
export function parseShape(text) {
  const [word, ...rest] = text.trim().split(/\s+/);
  const numbers = rest.map(Number);
  if (numbers.some(Number.isNaN)) {
    return undefined;
  }
  const kind = (word ?? '').toUpperCase();
  if (kind === 'CIRCLE' && numbers.length === 3) {
    return { kind: 'circle', raDeg: numbers[0], decDeg: numbers[1], radiusDeg: numbers[2] };
  }
  if (kind === 'RANGE' && numbers.length === 4) {
    return { kind: 'range', raDeg: [numbers[0], numbers[1]], decDeg: [numbers[2], numbers[3]] };
  }
  if (kind === 'POLYGON' && numbers.length >= 6 && numbers.length % 2 === 0) {
    return { kind: 'polygon', vertices: pairs(numbers) };
  }
  return undefined;
}

function pairs(numbers) {
  return Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i], numbers[2 * i + 1]]);
}

/** @param {Shape} shape @returns {string} the value of POS */
export function shapeText(shape) {
  switch (shape.kind) {
    case 'circle':
      return `CIRCLE ${degrees(shape.raDeg)} ${degrees(shape.decDeg)} ${degrees(shape.radiusDeg, 9)}`;
    case 'range':
      return `RANGE ${[...shape.raDeg, ...shape.decDeg].map((value) => degrees(value)).join(' ')}`;
    default:
      return `POLYGON ${shape.vertices.flat().map((value) => degrees(value)).join(' ')}`;
  }
}

/** Seven decimals are a third of a milliarcsecond; an exponent never appears. */
function degrees(value, decimals = 7) {
  if (!Number.isFinite(value)) {
    return value < 0 ? '-Inf' : '+Inf';
  }
  const text = value.toFixed(decimals).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

/**
 * Vertices as people write them, one position a line or numbers in pairs.
 *
 * @param {string} text
 * @returns {Polygon}
 * @throws {InputError}
 */
export function parseVertices(text) {
  const lines = text.split('\n').map((line) => line.trim()).filter(Boolean);
  const numbers = text.trim().split(/[\s,;]+/).map(Number);
  const vertices = lines.length >= 3 ? lines.map(vertex) : numbers.every(Number.isFinite) && numbers.length % 2 === 0 ? pairs(numbers) : [];
  if (vertices.length < 3) {
    throw new InputError('A polygon needs three positions or more, one on each line.');
  }
  return { kind: 'polygon', vertices };
}

function vertex(line) {
  const { raDeg, decDeg } = parsePosition(line);
  return [raDeg, decDeg];
}
