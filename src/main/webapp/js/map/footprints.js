// SPDX-License-Identifier: MIT
/** The regions of all rows, kept in flat arrays, so that a hundred thousand of them can be drawn and searched while the pointer moves. */
import { contains, parseRegion, roughArea } from './regions.js';
import { DEGREE, separationDeg, unit } from './vectors.js';

/** @typedef {import('./vectors.js').Vector} Vector */
/** @typedef {import('./regions.js').Region} Region */

/** mean of the centres, as a part of the radius of the sphere, below which regions have no common middle */
const SCATTERED = 0.2;

export class Footprints {
  /** regions by row, undefined where the row has none; rows of the same image share one @type {(Region | undefined)[]} */
  regions = [];
  /** x, y, z and the cosine of the radius, four numbers a row */
  bounds = new Float64Array(4 * 1024);
  #known = new Map();

  get length() {
    return this.regions.length;
  }

  /** Adds the region of the next row. @param {unknown} text value of s_region */
  add(text) {
    const region = this.#regionOf(text);
    const row = this.regions.push(region) - 1;
    if (4 * row + 4 > this.bounds.length) {
      const larger = new Float64Array(this.bounds.length * 2);
      larger.set(this.bounds);
      this.bounds = larger;
    }
    this.bounds.set(region ? [...region.centre, Math.cos(region.radiusDeg * DEGREE)] : [0, 0, 0, 2], 4 * row);
  }

  /** Many rows have the region of another: every product of the same visit and detector. */
  #regionOf(text) {
    if (!this.#known.has(text)) {
      this.#known.set(text, parseRegion(text));
    }
    return this.#known.get(text);
  }

  /**
   * The rows whose region contains the point, the smallest region first.
   *
   * @param {Vector} point
   * @param {(row: number) => boolean} isShown
   * @returns {number[]}
   */
  at(point, isShown) {
    const found = [];
    const { bounds } = this;
    for (let row = 0, i = 0; row < this.regions.length; row += 1, i += 4) {
      if (bounds[i] * point[0] + bounds[i + 1] * point[1] + bounds[i + 2] * point[2] >= bounds[i + 3] - 1e-12 && isShown(row)) {
        found.push(row);
      }
    }
    return found
      .filter((row) => contains(/** @type {Region} */ (this.regions[row]), point))
      .map((row) => ({ row, area: roughArea(/** @type {Region} */ (this.regions[row])) }))
      .sort((a, b) => a.area - b.area || a.row - b.row)
      .map(({ row }) => row);
  }

  /** A circle that holds all regions, to show them all at once; undefined where there are none or they lie all over the sky. */
  around() {
    return circleAround([...new Set(this.regions)].filter((region) => region !== undefined));
  }
}

/**
 * A circle that holds all regions, not the smallest one.
 *
 * @param {Region[]} regions
 * @returns {{ centre: Vector, radiusDeg: number } | undefined} undefined where there are none or they lie all over the sky
 */
export function circleAround(regions) {
  if (regions.length === 0) {
    return undefined;
  }
  const sum = regions.reduce((total, { centre }) => total.map((value, i) => value + centre[i]), [0, 0, 0]);
  if (Math.hypot(...sum) / regions.length < SCATTERED) {
    return undefined;
  }
  const centre = unit(/** @type {Vector} */ (sum));
  const reach = (region) => separationDeg(centre, region.centre) + region.radiusDeg;
  return { centre, radiusDeg: regions.reduce((largest, region) => Math.max(largest, reach(region)), 0) };
}
