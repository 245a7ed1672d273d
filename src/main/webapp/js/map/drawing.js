// SPDX-License-Identifier: MIT
/**
 * The shape that is being drawn on the sky: a circle by its centre and a point on its edge, a polygon by its corners. Knows nothing of pointers and
 * keys; the map feeds it points.
 *
 * @typedef {import('./vectors.js').Vector} Vector
 * @typedef {import('../query/shapes.js').Shape} Shape
 */
import { positionOf, separationDeg } from './vectors.js';

const MAX_CORNERS = 200;

export class Drawing {
  /** @type {Vector[]} */
  points = [];

  /** @param {'circle' | 'polygon'} kind */
  constructor(kind) {
    this.kind = kind;
  }

  /** Whether a circle would be complete with one more point, or a polygon could be closed. */
  get canFinish() {
    return this.points.length >= (this.kind === 'circle' ? 2 : 3);
  }

  /** @param {Vector} point */
  add(point) {
    const limit = this.kind === 'circle' ? 2 : MAX_CORNERS;
    if (this.points.length < limit) {
      this.points.push(point);
    }
  }

  /** Takes the last point back. */
  undo() {
    this.points.pop();
  }

  /** The shape as it would be with this point as the next; undefined while it is none. @param {Vector} [next] @returns {Shape | undefined} */
  shape(next) {
    const points = next ? [...this.points, next] : this.points;
    return this.kind === 'circle' ? circleOf(points) : polygonOf(points);
  }
}

/** What a hand draws is no more exact than a pixel. @param {Shape} shape @param {number} decimals of degrees @returns {Shape} */
export function roundedShape(shape, decimals) {
  const round = (degrees) => Number(degrees.toFixed(decimals));
  if (shape.kind === 'circle') {
    const radiusDeg = Number(shape.radiusDeg.toPrecision(3));
    return { kind: 'circle', raDeg: round(shape.raDeg) % 360, decDeg: round(shape.decDeg), radiusDeg };
  }
  return shape.kind === 'polygon' ? { kind: 'polygon', vertices: shape.vertices.map(([ra, dec]) => [round(ra) % 360, round(dec)]) } : shape;
}

function circleOf([centre, edge]) {
  if (!centre || !edge) {
    return undefined;
  }
  const radiusDeg = separationDeg(centre, edge);
  return radiusDeg > 0 ? { kind: 'circle', ...positionOf(centre), radiusDeg: Math.min(radiusDeg, 90) } : undefined;
}

function polygonOf(points) {
  const distinct = points.filter((point, i) => i === 0 || separationDeg(point, points[i - 1]) > 1e-7);
  if (distinct.length < 3) {
    return undefined;
  }
  return { kind: 'polygon', vertices: distinct.map(positionOf).map(({ raDeg, decDeg }) => [raDeg, decDeg]) };
}
