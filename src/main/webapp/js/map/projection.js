// SPDX-License-Identifier: MIT
/**
 * One equal-area projection for every zoom. The whole sky is Hammer's ellipse; zooming in, the stretch that makes the ellipse shrinks to nothing,
 * and what is left is Lambert's azimuthal projection, nearly without distortion in the middle. East is on the left, north is up.
 *
 * With stretch B: x = B·k·cos φ·sin(λ/B), y = k·sin φ, k = √(2 / (1 + cos φ·cos(λ/B))); B = 2 is Hammer, B = 1 Lambert.
 */
import { geoProjectionMutator } from '../d3.js';
import { DEGREE, cross, dot, positionOf, unit, vectorOf } from './vectors.js';

/** @typedef {import('./vectors.js').Vector} Vector */

const ALL_SKY_WIDTH = 4 * Math.SQRT2;
const ALL_SKY_HEIGHT = 2 * Math.SQRT2;
const MARGIN = 0.96;
const LAMBERT_ZOOM = 3;
const MAX_ZOOM = 200_000;
const LAMBERT_REACH_DEG = 130;
const SMALL_DEG = 4;

function stretched(stretch) {
  const raw = (lambda, phi) => {
    const cosPhi = Math.cos(phi);
    const k = Math.sqrt(2 / (1 + cosPhi * Math.cos(lambda / stretch)));
    return [stretch * k * cosPhi * Math.sin(lambda / stretch), k * Math.sin(phi)];
  };
  raw.invert = (x, y) => {
    const u = x / stretch;
    const rho = Math.hypot(u, y);
    if (rho === 0) {
      return [0, 0];
    }
    const c = 2 * Math.asin(Math.min(1, rho / 2));
    return [stretch * Math.atan2(u * Math.sin(c), rho * Math.cos(c)), Math.asin((y * Math.sin(c)) / rho)];
  };
  return raw;
}

function stretchAt(zoom) {
  const way = Math.min(1, Math.max(0, Math.log(zoom) / Math.log(LAMBERT_ZOOM)));
  return 2 - way * way * (3 - 2 * way);
}

/** What part of the sky the map shows, and how. Immutable. */
export class SkyProjection {
  /**
   * @param {{ raDeg: number, decDeg: number, zoom: number, width: number, height: number }} view zoom 1 shows the whole sky; sizes in pixels
   */
  constructor({ raDeg, decDeg, zoom, width, height }) {
    this.raDeg = raDeg;
    this.decDeg = Math.max(-90, Math.min(90, decDeg));
    this.zoom = Math.max(1, Math.min(MAX_ZOOM, zoom));
    this.width = Math.max(1, width);
    this.height = Math.max(1, height);
    this.stretch = stretchAt(this.zoom);
    /** pixels per radian in the middle */
    this.scale = MARGIN * Math.min(this.width / ALL_SKY_WIDTH, this.height / ALL_SKY_HEIGHT) * this.zoom;
    this.forward = vectorOf(this.raDeg, this.decDeg);
    this.east = vectorOf(this.raDeg + 90, 0);
    this.north = cross(this.forward, this.east);
    const cosReach = Math.cos(Math.min(Math.PI, this.#cornerReach()));
    /** cosine of the largest angle from the centre that the map can show */
    this.cosReach = this.stretch > 1 ? -1 : cosReach;
  }

  #cornerReach() {
    const rho = Math.hypot(this.width, this.height) / 2 / this.scale;
    return rho >= 2 ? Math.PI : 2 * Math.asin(rho / 2);
  }

  /** The same with changes. @param {Partial<{ raDeg: number, decDeg: number, zoom: number, width: number, height: number }>} change */
  with(change) {
    const { raDeg, decDeg, zoom, width, height } = this;
    return new SkyProjection({ raDeg, decDeg, zoom, width, height, ...change });
  }

  /** The zoom at which an angle fills the smaller side of the map. @param {number} angleDeg */
  zoomFor(angleDeg) {
    const plane = 4 * Math.sin(Math.min(angleDeg, 359) * DEGREE * 0.25);
    return (this.zoom * Math.min(this.width, this.height)) / plane / this.scale;
  }

  /** The angle that the smaller side of the map shows. */
  get fieldDeg() {
    const rho = Math.min(this.width, this.height) / 2 / this.scale;
    return rho >= 2 ? 360 : (4 * Math.asin(rho / 2)) / DEGREE;
  }

  /** The same projection for d3, which clips and bends what is large. */
  get d3() {
    this.d3Projection ??= this.#makeD3();
    return this.d3Projection;
  }

  #makeD3() {
    const projection = geoProjectionMutator(stretched)(this.stretch)
      .rotate([-this.raDeg, -this.decDeg])
      .translate([this.width / 2, this.height / 2])
      .scale(this.scale)
      .reflectX(true)
      .precision(0.5);
    return this.stretch > 1 ? projection : projection.clipAngle(LAMBERT_REACH_DEG);
  }

  /**
   * Writes the pixel of a point into `out`. Says nothing of whether the pixel is on the map.
   *
   * @param {number} x @param {number} y @param {number} z of the unit vector
   * @param {[number, number]} out
   */
  project(x, y, z, out) {
    const f = this.forward;
    const e = this.east;
    const n = this.north;
    const ahead = x * f[0] + y * f[1] + z * f[2];
    const right = x * e[0] + y * e[1];
    const up = x * n[0] + y * n[1] + z * n[2];
    if (this.stretch === 1) {
      const k = this.scale * Math.sqrt(2 / Math.max(1e-12, 1 + ahead));
      out[0] = this.width / 2 - k * right;
      out[1] = this.height / 2 - k * up;
      return;
    }
    const lambda = Math.atan2(right, ahead) / this.stretch;
    const cosPhi = Math.hypot(ahead, right);
    const k = this.scale * Math.sqrt(2 / (1 + cosPhi * Math.cos(lambda)));
    out[0] = this.width / 2 - k * this.stretch * cosPhi * Math.sin(lambda);
    out[1] = this.height / 2 - k * up;
  }

  /** The pixel of a point. @param {Vector} v @returns {[number, number]} */
  pixelOf(v) {
    /** @type {[number, number]} */
    const out = [0, 0];
    this.project(v[0], v[1], v[2], out);
    return out;
  }

  /** Whether a point can be on the map. @param {Vector} v */
  shows(v) {
    const [x, y] = this.pixelOf(v);
    return dot(v, this.forward) >= this.cosReach && x >= 0 && y >= 0 && x <= this.width && y <= this.height;
  }

  /** The point at a pixel. @param {number} px @param {number} py @returns {Vector | undefined} undefined outside the sky */
  at(px, py) {
    const x = (this.width / 2 - px) / this.scale;
    const y = (this.height / 2 - py) / this.scale;
    const u = x / this.stretch;
    const rho = Math.hypot(u, y);
    if (rho === 0) {
      return this.forward;
    }
    if (rho >= 2) {
      return undefined;
    }
    const c = 2 * Math.asin(rho / 2);
    const lambda = this.stretch * Math.atan2(u * Math.sin(c), rho * Math.cos(c));
    const phi = Math.asin(Math.max(-1, Math.min(1, (y * Math.sin(c)) / rho)));
    if (Math.abs(lambda) > Math.PI) {
      return undefined;
    }
    const [ahead, right, up] = vectorOf(lambda / DEGREE, phi / DEGREE);
    return this.#fromView(ahead, right, up);
  }

  #fromView(ahead, right, up) {
    const [f, e, n] = [this.forward, this.east, this.north];
    return unit([
      ahead * f[0] + right * e[0] + up * n[0],
      ahead * f[1] + right * e[1] + up * n[1],
      ahead * f[2] + right * e[2] + up * n[2],
    ]);
  }

  /**
   * Whether a region is so small and so far from the edge of the sky that straight lines between the pixels of its corners are right to a fraction
   * of a pixel.
   *
   * @param {number} x @param {number} y @param {number} z centre of the region
   * @param {number} radiusDeg
   */
  isEasy(x, y, z, radiusDeg) {
    if (radiusDeg > SMALL_DEG) {
      return false;
    }
    if (this.stretch === 1) {
      return true;
    }
    const sinRadius = Math.sin(radiusDeg * DEGREE);
    const ahead = x * this.forward[0] + y * this.forward[1] + z * this.forward[2];
    const right = x * this.east[0] + y * this.east[1];
    return ahead > sinRadius || Math.abs(right) > sinRadius;
  }

  /** The view after the sky under one pixel was moved to another. @param {Vector} grabbed @param {number} px @param {number} py */
  movedTo(grabbed, px, py) {
    let moved = this;
    for (let i = 0; i < 3; i += 1) {
      const there = moved.at(px, py);
      if (!there) {
        return moved;
      }
      const from = positionOf(there);
      const to = positionOf(grabbed);
      const turn = ((to.raDeg - from.raDeg + 540) % 360) - 180;
      const nearPole = Math.min(1, Math.cos(moved.decDeg * DEGREE) * 4 + 0.1);
      moved = moved.with({ raDeg: (moved.raDeg + turn * nearPole + 360) % 360, decDeg: moved.decDeg + to.decDeg - from.decDeg });
    }
    return moved;
  }
}
