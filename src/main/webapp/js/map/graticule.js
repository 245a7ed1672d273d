// SPDX-License-Identifier: MIT
/** Lines of right ascension and declination, as dense as the zoom asks for, and their labels. */
import { DEGREE, positionOf, vectorOf } from './vectors.js';

/** @typedef {import('./projection.js').SkyProjection} SkyProjection */
/** @typedef {{ text: string, x: number, y: number, align: CanvasTextAlign, baseline: CanvasTextBaseline }} Label */

const DEGREE_STEPS = [30, 15, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001];
/** multiples of minutes and seconds, so that sexagesimal labels are round */
const SIXTIETH_STEPS = [30, 15, 10, 5, 2, 1, 30 / 60, 15 / 60, 10 / 60, 5 / 60, 2 / 60, 1 / 60, 30 / 3600, 15 / 3600, 5 / 3600, 1 / 3600];
const LINES_PER_SIDE = 4;
/** where the names of the great circles stand: at galactic longitude 250°, at ecliptic longitude 155° */
const NAMED_CIRCLES = [
  { raDeg: 121.9, decDeg: -32.2, text: 'galactic plane' },
  { raDeg: 156.8, decDeg: 9.7, text: 'ecliptic' },
];

/** @param {SkyProjection} projection @param {boolean} sexagesimal @returns {{ ra: number, dec: number }} degrees between two lines */
export function graticuleSteps(projection, sexagesimal) {
  const field = Math.min(projection.fieldDeg, 180);
  const cosDec = Math.max(0.02, Math.cos(projection.decDeg * DEGREE));
  const steps = sexagesimal ? SIXTIETH_STEPS : DEGREE_STEPS;
  const raSteps = sexagesimal ? [30, ...SIXTIETH_STEPS.map((step) => step * 15).filter((step) => step < 30)] : DEGREE_STEPS;
  return { ra: nearest(raSteps, field / cosDec / LINES_PER_SIDE), dec: nearest(steps, field / LINES_PER_SIDE) };
}

function nearest(steps, wanted) {
  return steps.find((step) => step <= wanted) ?? steps[steps.length - 1];
}

/** The lines that can be seen. @param {SkyProjection} projection @param {boolean} sexagesimal @returns {object} GeoJSON */
export function graticuleLines(projection, sexagesimal) {
  const step = graticuleSteps(projection, sexagesimal);
  const reach = projection.stretch > 1 ? 180 : Math.acos(projection.cosReach) / DEGREE;
  const [south, north] = [Math.max(-90, projection.decDeg - reach), Math.min(90, projection.decDeg + reach)];
  const nearPole = north >= 90 || south <= -90;
  const raReach = nearPole ? 180 : Math.min(180, Math.asin(Math.min(1, Math.sin(Math.min(reach, 90) * DEGREE) / Math.cos(projection.decDeg * DEGREE))) / DEGREE);
  const coordinates = [
    ...meridians(projection.raDeg, reach >= 90 ? 180 : raReach, step.ra, south, north),
    ...parallels(projection.raDeg, reach >= 90 ? 180 : raReach, step.dec, south, north),
  ];
  return { type: 'MultiLineString', coordinates };
}

function meridians(middle, reach, step, south, north) {
  const lines = [];
  const first = Math.ceil((middle - reach) / step);
  const last = Math.min(Math.floor((middle + reach) / step), first + Math.round(360 / step) - 1);
  for (let i = first; i <= last; i += 1) {
    lines.push(points(24, (t) => [i * step, south + (north - south) * t]));
  }
  return lines;
}

function parallels(middle, reach, step, south, north) {
  const lines = [];
  for (let i = Math.ceil(south / step); i * step <= north; i += 1) {
    if (Math.abs(i * step) < 90) {
      lines.push(points(Math.max(24, Math.ceil(reach)), (t) => [middle - reach + 2 * reach * t, i * step]));
    }
  }
  return lines;
}

function points(count, at) {
  return Array.from({ length: count + 1 }, (_, i) => at(i / count));
}

/**
 * Labels: along the map's lower and left edges, or along the middle of the ellipse where the edges lie outside the sky.
 *
 * @param {SkyProjection} projection
 * @param {boolean} sexagesimal
 * @returns {Label[]}
 */
export function graticuleLabels(projection, sexagesimal) {
  const step = graticuleSteps(projection, sexagesimal);
  const { width, height } = projection;
  const inSky = projection.at(4, height - 4) && projection.at(width - 4, height - 4) && projection.at(4, 4) && projection.at(width - 4, 4);
  if (!inSky) {
    return middleLabels(projection, step, sexagesimal);
  }
  const ra = crossings(width, (x) => positionOf(projection.at(x, height - 2) ?? projection.forward).raDeg, step.ra, true)
    .filter(({ at }) => at > 70 && at < width - 24)
    .map(({ at, value, count }) => ({ count, text: raLabel(value, step.ra, sexagesimal), x: at, y: height - 6, align: 'center', baseline: 'bottom' }));
  const dec = crossings(height, (y) => positionOf(projection.at(2, y) ?? projection.forward).decDeg, step.dec, false)
    .filter(({ at }) => at > 12 && at < height - 28)
    .map(({ at, value, count }) => ({ count, text: decLabel(value, step.dec, sexagesimal), x: 6, y: at, align: 'left', baseline: 'middle' }));
  return [...spaced(ra, 'x', sexagesimal ? 66 : 44), ...spaced(dec, 'y', 24)];
}

/** Where a coordinate passes multiples of the step along an edge of the map. */
function crossings(length, coordinateAt, step, wraps) {
  const found = [];
  let before = coordinateAt(0);
  for (let at = 2; at <= length; at += 2) {
    const now = coordinateAt(at);
    const jump = wraps && Math.abs(now - before) > 180;
    const [low, high] = jump ? [Math.max(before, now) - 360, Math.min(before, now)] : [Math.min(before, now), Math.max(before, now)];
    const multiple = Math.floor(low / step) + 1;
    if (multiple * step <= high && high - low < step * 2) {
      found.push({ at, value: multiple * step, count: multiple });
    }
    before = now;
  }
  return found;
}

/** Every line has a label, or every second, or every fourth, so that none touches the next. */
function spaced(labels, axis, gap) {
  const isTight = labels.some((label, i) => i > 0 && Math.abs(label[axis] - labels[i - 1][axis]) < gap);
  const every = (stride) => labels.filter(({ count }) => count % stride === 0);
  if (!isTight) {
    return labels;
  }
  const second = every(2);
  return second.some((label, i) => i > 0 && Math.abs(label[axis] - second[i - 1][axis]) < gap) ? every(4) : second;
}

function middleLabels(projection, step, sexagesimal) {
  const labels = [];
  for (let ra = 0; ra < 360; ra += Math.max(30, step.ra)) {
    addLabel(labels, projection, ra, 0, raLabel(ra, 30, sexagesimal), 'center', 'top');
  }
  for (const dec of [-60, -30, 30, 60]) {
    addLabel(labels, projection, projection.raDeg, dec, decLabel(dec, 30, sexagesimal), 'left', 'bottom');
  }
  for (const { raDeg, decDeg, text } of NAMED_CIRCLES) {
    addLabel(labels, projection, raDeg, decDeg, text, 'left', 'bottom');
  }
  return labels;
}

function addLabel(labels, projection, ra, dec, text, align, baseline) {
  const [x, y] = projection.pixelOf(vectorOf(ra, dec));
  const tooNear = labels.some((label) => Math.abs(label.x - x) < 44 && Math.abs(label.y - y) < 14);
  if (x > 16 && x < projection.width - 20 && y > 10 && y < projection.height - 14 && !tooNear) {
    labels.push({ text, x: x + 3, y: y + 2, align, baseline });
  }
}

function decimalsFor(step) {
  return Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
}

function raLabel(value, step, sexagesimal) {
  const ra = ((value % 360) + 360) % 360;
  return sexagesimal ? hours(ra, step) : `${ra.toFixed(decimalsFor(step))}°`;
}

function hours(ra, step) {
  const seconds = Math.round(ra * 240);
  const [h, m, s] = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60];
  const text = `${h}h`;
  if (step >= 15) {
    return text;
  }
  return step >= 0.25 ? `${text}${String(m).padStart(2, '0')}m` : `${text}${String(m).padStart(2, '0')}m${String(s).padStart(2, '0')}s`;
}

function decLabel(value, step, sexagesimal) {
  const sign = value < -1e-9 ? '−' : '+';
  const size = Math.abs(value);
  if (!sexagesimal || step >= 1) {
    return `${sign}${size.toFixed(decimalsFor(step))}°`;
  }
  const seconds = Math.round(size * 3600);
  const minutes = String(Math.floor(seconds / 60) % 60).padStart(2, '0');
  const text = `${sign}${Math.floor(seconds / 3600)}°${minutes}′`;
  return step >= 1 / 60 ? text : `${text}${String(seconds % 60).padStart(2, '0')}″`;
}
