// SPDX-License-Identifier: MIT
/** Puts the sky on a canvas. Small footprints are drawn straight from their corners; those that are large or lie across the edge go through d3. */
import { geoCircle, geoPath } from '../d3.js';
import { graticuleLabels, graticuleLines } from './graticule.js';
import { geoJson } from './regions.js';
import { DEGREE } from './vectors.js';

/** @typedef {import('./projection.js').SkyProjection} SkyProjection */
/** @typedef {import('./regions.js').Region} Region */

const DOT_PIXELS = 1.6;
const PORTION = 256;
const FRAME_MS = 10;
const FILL_LIMIT = 6000;

/** right ascension and declination, ICRS */
const GALACTIC_POLE = [192.85948, 27.12825];
const ECLIPTIC_POLE = [270, 66.5607];

/** @type {[number, number]} */
const pixel = [0, 0];

/**
 * The sky without footprints: background, graticule, labels.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {SkyProjection} projection
 * @param {(property: string) => string} colour
 * @param {boolean} sexagesimal
 */
export function paintSky(context, projection, colour, sexagesimal) {
  context.fillStyle = colour('--map-outside');
  context.fillRect(0, 0, projection.width, projection.height);
  const path = geoPath(projection.d3, context);
  context.beginPath();
  if (projection.stretch > 1) {
    path({ type: 'Sphere' });
  } else {
    context.rect(0, 0, projection.width, projection.height);
  }
  context.fillStyle = colour('--map-sky');
  context.fill();
  context.beginPath();
  path(graticuleLines(projection, sexagesimal));
  context.strokeStyle = colour('--map-line');
  context.lineWidth = 1;
  context.stroke();
  greatCircle(context, path, GALACTIC_POLE, colour('--map-galactic'), []);
  greatCircle(context, path, ECLIPTIC_POLE, colour('--map-ecliptic'), [5, 5]);
}

function greatCircle(context, path, pole, colour, dash) {
  context.beginPath();
  path({ type: 'LineString', coordinates: geoCircle().center(pole).radius(90).precision(3)().coordinates[0] });
  context.strokeStyle = colour;
  context.lineWidth = 1.25;
  context.setLineDash(dash);
  context.stroke();
  context.setLineDash([]);
}

/** Labels of the graticule, above the footprints. Parameters as above. */
export function paintLabels(context, projection, colour, sexagesimal) {
  context.font = '11px system-ui, sans-serif';
  context.lineWidth = 3;
  context.lineJoin = 'round';
  for (const label of graticuleLabels(projection, sexagesimal)) {
    context.textAlign = label.align;
    context.textBaseline = label.baseline;
    context.strokeStyle = colour('--map-sky');
    context.strokeText(label.text, label.x, label.y);
    context.fillStyle = colour('--map-label');
    context.fillText(label.text, label.x, label.y);
  }
}

/** Adds the outline of a region to the current path. @param {CanvasRenderingContext2D} context @param {SkyProjection} projection @param {Region} region */
export function tracePath(context, projection, region) {
  const { centre, radiusDeg, vertices } = region;
  if (vertices.length === 0 || !projection.isEasy(centre[0], centre[1], centre[2], radiusDeg)) {
    geoPath(projection.d3, context)(geoJson(region));
    return;
  }
  for (let i = 0; i < vertices.length; i += 1) {
    projection.project(vertices[i][0], vertices[i][1], vertices[i][2], pixel);
    if (i === 0) {
      context.moveTo(pixel[0], pixel[1]);
    } else {
      context.lineTo(pixel[0], pixel[1]);
    }
  }
  context.closePath();
}

/**
 * Paints footprints in portions, a few milliseconds each frame, so that the page answers meanwhile. Starting anew drops what was left to do.
 */
export class FootprintPainter {
  #frame = 0;

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {SkyProjection} projection
   * @param {import('./footprints.js').Footprints} footprints
   * @param {{ rows: ArrayLike<number>, inkOf: (row: number) => import('./colours.js').Ink, onDone: () => void }} what rows in the order of painting
   */
  start(context, projection, footprints, { rows, inkOf, onDone }) {
    cancelAnimationFrame(this.#frame);
    const isFilled = rows.length <= FILL_LIMIT;
    let next = 0;
    const portion = () => {
      const until = performance.now() + FRAME_MS;
      while (next < rows.length && performance.now() < until) {
        const end = Math.min(rows.length, next + PORTION);
        paintRows(context, projection, footprints, rows, next, end, inkOf, isFilled);
        next = end;
      }
      if (next < rows.length) {
        this.#frame = requestAnimationFrame(portion);
      } else {
        onDone();
      }
    };
    portion();
  }
}

function paintRows(context, projection, footprints, rows, from, to, inkOf, isFilled) {
  context.lineWidth = 1;
  for (let i = from; i < to; i += 1) {
    const row = rows[i];
    const region = footprints.regions[row];
    if (region && isInView(projection, region)) {
      paintOne(context, projection, region, inkOf(row), isFilled);
    }
  }
}

function isInView(projection, { centre, radiusDeg }) {
  const { forward } = projection;
  const ahead = centre[0] * forward[0] + centre[1] * forward[1] + centre[2] * forward[2];
  return ahead >= projection.cosReach - radiusDeg * DEGREE - 1e-9;
}

function paintOne(context, projection, region, ink, isFilled) {
  if (2 * region.radiusDeg * DEGREE * projection.scale < DOT_PIXELS * 2) {
    projection.project(region.centre[0], region.centre[1], region.centre[2], pixel);
    context.fillStyle = ink.dot;
    context.fillRect(pixel[0] - DOT_PIXELS, pixel[1] - DOT_PIXELS, 2 * DOT_PIXELS, 2 * DOT_PIXELS);
    return;
  }
  context.beginPath();
  tracePath(context, projection, region);
  if (isFilled) {
    context.fillStyle = ink.fill;
    context.fill();
  }
  context.strokeStyle = ink.stroke;
  context.stroke();
}
