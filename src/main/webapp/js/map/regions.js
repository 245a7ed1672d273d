// SPDX-License-Identifier: MIT
/**
 * Regions of the sky as the map needs them: the outline, a circle around it, and whether a point is inside. Edges of polygons are great circles, and
 * the smaller side is inside, in whichever direction the corners go.
 *
 * @typedef {import('./vectors.js').Vector} Vector
 * @typedef {{ centre: Vector, radiusDeg: number, vertices: Vector[] }} Region a circle has no vertices
 */
import { geoArea, geoCircle } from '../d3.js';
import { DEGREE, cross, dot, positionOf, separationDeg, unit, vectorOf } from './vectors.js';

/** @param {unknown} text the value of s_region @returns {Region | undefined} undefined where there is none that can be drawn */
export function parseRegion(text) {
  if (typeof text !== 'string') {
    return undefined;
  }
  const words = text.trim().split(/\s+/);
  const numbers = words.filter((word) => /^[-+.\d]/.test(word)).map(Number);
  if (numbers.some((number) => !Number.isFinite(number))) {
    return undefined;
  }
  switch (words[0].toUpperCase()) {
    case 'CIRCLE':
      return numbers.length === 3 ? circle(numbers[0], numbers[1], numbers[2]) : undefined;
    case 'POLYGON':
      return numbers.length >= 6 && numbers.length % 2 === 0 ? polygon(numbers) : undefined;
    default:
      return undefined;
  }
}

/** @param {import('../query/shapes.js').Shape} shape @returns {Region | undefined} undefined for a range, whose edges are no great circles, and beyond the poles */
export function regionOfShape(shape) {
  switch (shape.kind) {
    case 'circle':
      return isOnSphere(shape.decDeg) ? circle(shape.raDeg, shape.decDeg, shape.radiusDeg) : undefined;
    case 'polygon':
      return shape.vertices.every(([, dec]) => isOnSphere(dec)) ? polygon(shape.vertices.flat()) : undefined;
    default:
      return undefined;
  }
}

function isOnSphere(decDeg) {
  return Math.abs(decDeg) <= 90;
}

function circle(raDeg, decDeg, radiusDeg) {
  return { centre: vectorOf(raDeg, decDeg), radiusDeg, vertices: [] };
}

function polygon(numbers) {
  const vertices = [];
  for (let i = 0; i < numbers.length; i += 2) {
    vertices.push(vectorOf(numbers[i], numbers[i + 1]));
  }
  const sum = vertices.reduce((total, v) => [total[0] + v[0], total[1] + v[1], total[2] + v[2]], [0, 0, 0]);
  const centre = unit(/** @type {Vector} */ (sum));
  return { centre, radiusDeg: Math.max(...vertices.map((v) => separationDeg(centre, v))), vertices };
}

/** Whether the point lies inside or on the edge. @param {Region} region @param {Vector} point */
export function contains({ centre, radiusDeg, vertices }, point) {
  if (separationDeg(centre, point) > radiusDeg + 1e-9) {
    return false;
  }
  return vertices.length === 0 || Math.abs(windings(vertices, point)) > 0.5;
}

/** How often the outline goes round the point, seen from it. */
function windings(vertices, point) {
  const directions = vertices.map((vertex) => {
    const along = dot(vertex, point);
    return unit([vertex[0] - along * point[0], vertex[1] - along * point[1], vertex[2] - along * point[2]]);
  });
  let angle = 0;
  for (let i = 0; i < directions.length; i += 1) {
    const next = directions[(i + 1) % directions.length];
    angle += Math.atan2(dot(cross(directions[i], next), point), dot(directions[i], next));
  }
  return angle / (2 * Math.PI);
}

/** The region for d3, which takes the side to the right of an outline for its inside. @param {Region} region */
export function geoJson({ centre, radiusDeg, vertices }) {
  if (vertices.length === 0) {
    const { raDeg, decDeg } = positionOf(centre);
    return geoCircle().center([raDeg, decDeg]).radius(radiusDeg).precision(3)();
  }
  const ring = vertices.map(positionOf).map(({ raDeg, decDeg }) => [raDeg, decDeg]);
  const closed = (corners) => ({ type: 'Polygon', coordinates: [[...corners, corners[0]]] });
  return geoArea(closed(ring)) > 2 * Math.PI ? closed(ring.reverse()) : closed(ring);
}

/** The outline of a range, whose edges follow parallels. @param {import('../query/shapes.js').Range} range */
export function geoJsonOfRange({ raDeg, decDeg: [south, north] }) {
  const [west, east] = [Math.max(raDeg[0], 0), Math.min(raDeg[1], 360)];
  const width = east >= west ? east - west : east + 360 - west;
  const [low, high] = [Math.max(south, -90), Math.min(north, 90)];
  const steps = Math.max(2, Math.ceil(width / 2));
  const along = (dec, from, to) => Array.from({ length: steps + 1 }, (_, i) => [from + ((to - from) * i) / steps, dec]);
  const ring = [...along(low, west + width, west), ...along(high, west, west + width)];
  return { type: 'LineString', coordinates: [...ring, ring[0]] };
}

/** The area on the map, to put small regions before large ones. @param {Region} region */
export function roughArea({ radiusDeg, vertices }) {
  if (vertices.length === 0) {
    return 2 * Math.PI * (1 - Math.cos(radiusDeg * DEGREE));
  }
  let sum = [0, 0, 0];
  for (let i = 0; i < vertices.length; i += 1) {
    const term = cross(vertices[i], vertices[(i + 1) % vertices.length]);
    sum = [sum[0] + term[0], sum[1] + term[1], sum[2] + term[2]];
  }
  return Math.hypot(...sum) / 2;
}
