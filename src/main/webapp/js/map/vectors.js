// SPDX-License-Identifier: MIT
/**
 * Points of the sphere as unit vectors: x towards RA 0, y towards RA 90, z towards the north pole.
 *
 * @typedef {[number, number, number]} Vector
 */

export const DEGREE = Math.PI / 180;

/** @param {number} raDeg @param {number} decDeg @returns {Vector} */
export function vectorOf(raDeg, decDeg) {
  const cosDec = Math.cos(decDeg * DEGREE);
  return [cosDec * Math.cos(raDeg * DEGREE), cosDec * Math.sin(raDeg * DEGREE), Math.sin(decDeg * DEGREE)];
}

/** @param {Vector} v of any length but zero @returns {{ raDeg: number, decDeg: number }} right ascension from 0 to below 360 */
export function positionOf([x, y, z]) {
  return { raDeg: wrapped(Math.atan2(y, x) / DEGREE), decDeg: Math.atan2(z, Math.hypot(x, y)) / DEGREE };
}

/** @param {number} raDeg @returns {number} the same, from 0 to below 360 */
export function wrapped(raDeg) {
  const turned = raDeg % 360;
  const positive = turned < 0 ? turned + 360 : turned;
  return positive === 360 ? 0 : positive;
}

/** @param {Vector} a @param {Vector} b */
export function dot(a, b) {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** @param {Vector} a @param {Vector} b @returns {Vector} */
export function cross(a, b) {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

/** @param {Vector} v @returns {Vector} zero stays zero */
export function unit(v) {
  const length = Math.hypot(...v) || 1;
  return [v[0] / length, v[1] / length, v[2] / length];
}

/** Angle between two points, right also for tiny ones. @param {Vector} a @param {Vector} b @returns {number} degrees */
export function separationDeg(a, b) {
  return Math.atan2(Math.hypot(...cross(a, b)), dot(a, b)) / DEGREE;
}
