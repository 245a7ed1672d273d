// SPDX-License-Identifier: MIT
/**
 * The map of the sky: footprints on one canvas, what changes with every move of the pointer on a second one above it.
 *
 * @typedef {import('./vectors.js').Vector} Vector
 * @typedef {import('../query/shapes.js').Shape} Shape
 * @typedef {{
 *   onHover: (row: number | undefined, point: Vector | undefined) => void,
 *   onSelect: (rows: number[]) => void,
 *   onDrawn: (shape: Shape) => void,
 *   onDrawing: (drawing: import('./drawing.js').Drawing | undefined) => void,
 *   onView: (projection: SkyProjection) => void
 * }} Listener onSelect: rows under a click, the smallest footprint first
 */
import { oncePerFrame } from '../dom.js';
import { ColourScale, inkOf, paletteOf } from './colours.js';
import { Footprints, circleAround } from './footprints.js';
import { MapHand } from './hand.js';
import { paintOverlay } from './overlay.js';
import { FootprintPainter, paintLabels, paintSky } from './painter.js';
import { SkyProjection } from './projection.js';
import { regionOfShape } from './regions.js';
import { positionOf } from './vectors.js';

const FLIGHT_MS = 350;
const WIDE_DEG = 50;

export class SkyMap {
  footprints = new Footprints();
  /** @type {ArrayLike<number>} rows in the order of painting */
  #shown = [];
  #isShown = new Uint8Array(0);
  #values = (row) => undefined;
  #scale = new ColourScale();
  #inks = new Map();
  #painter = new FootprintPainter();
  #flight = 0;
  /** @type {{ hovered?: number, selected?: number, shapes: Shape[], drawing?: import('./drawing.js').Drawing, pointer?: Vector, crosshair: boolean }} */
  marks = { shapes: [], crosshair: false };
  isSexagesimal = false;

  /** @param {HTMLElement} frame holds both canvases and the probe @param {Listener} listener */
  constructor(frame, listener) {
    this.frame = frame;
    this.listener = listener;
    [this.below, this.above] = frame.querySelectorAll('canvas');
    this.probe = frame.querySelector('.probe');
    this.palette = paletteOf(this.probe);
    this.projection = new SkyProjection({ raDeg: 0, decDeg: 0, zoom: 1, width: frame.clientWidth, height: frame.clientHeight });
    this.repaint = oncePerFrame(() => this.#paintBelow());
    this.remark = oncePerFrame(() => this.#paintAbove());
    new ResizeObserver(() => this.#resize()).observe(frame);
    this.hand = new MapHand(this, listener);
  }

  /** Forgets all rows. */
  clear() {
    this.footprints = new Footprints();
    this.#scale = new ColourScale();
    this.marks.hovered = undefined;
    this.marks.selected = undefined;
    this.show([]);
  }

  /** Shows these rows only, in any order. @param {ArrayLike<number>} rows */
  show(rows) {
    this.#shown = scattered(rows);
    this.#isShown = new Uint8Array(this.footprints.length);
    for (let i = 0; i < rows.length; i += 1) {
      this.#isShown[rows[i]] = 1;
    }
    this.repaint();
  }

  /** Colours footprints by a value of their rows. @param {(row: number) => unknown} valueOf */
  colourBy(valueOf) {
    this.#values = valueOf;
    this.#scale = new ColourScale();
    this.repaint();
  }

  /** The custom property of a value's colour. @param {unknown} value */
  propertyOf(value) {
    return this.#scale.propertyOf(value);
  }

  /** Values with their colours, those that were painted so far. */
  legend() {
    return this.#scale.legend();
  }

  /** After the theme changed. */
  recolour() {
    this.palette = paletteOf(this.probe);
    this.#inks.clear();
    this.repaint();
    this.remark();
  }

  /** What is drawn above the footprints. @param {Partial<typeof this.marks>} marks */
  mark(marks) {
    Object.assign(this.marks, marks);
    this.remark();
  }

  /** @param {boolean} isSexagesimal */
  labelSexagesimal(isSexagesimal) {
    this.isSexagesimal = isSexagesimal;
    this.repaint();
  }

  /** @param {number} factor @param {number} [x] @param {number} [y] pixel that stays where it is */
  zoomBy(factor, x = this.projection.width / 2, y = this.projection.height / 2) {
    this.stopFlight();
    const held = this.projection.at(x, y);
    const zoomed = this.projection.with({ zoom: this.projection.zoom * factor });
    this.look(held ? zoomed.movedTo(held, x, y) : zoomed);
  }

  /** The whole sky, upright. */
  showAll(raDeg = this.projection.raDeg) {
    this.#fly(this.projection.with({ raDeg, decDeg: 0, zoom: 1 }));
  }

  /** All footprints of the answer. */
  showFootprints() {
    const around = this.#withShapes(this.footprints.around());
    if (!around) {
      this.showAll();
    } else if (around.radiusDeg > WIDE_DEG) {
      this.showAll(positionOf(around.centre).raDeg);
    } else {
      this.lookAt(around.centre, around.radiusDeg * 2.3);
    }
  }

  /** Shapes of the query belong into the picture if they do not make the footprints tiny. */
  #withShapes(around) {
    const shapes = this.marks.shapes.map(regionOfShape).filter((region) => region !== undefined);
    if (!around || shapes.length === 0) {
      return around ?? circleAround(shapes);
    }
    const all = circleAround([{ ...around, vertices: [] }, ...shapes]);
    return all && all.radiusDeg < around.radiusDeg * 3 ? all : around;
  }

  /** Centres a row's footprint, and zooms so that it can be seen. @param {number} row */
  showRow(row) {
    const region = this.footprints.regions[row];
    if (region) {
      const field = this.projection.fieldDeg;
      const isWell = field > region.radiusDeg * 3 && field < region.radiusDeg * 25;
      this.lookAt(region.centre, isWell ? field : Math.max(region.radiusDeg * 8, 0.02));
    }
  }

  /** @param {Vector} centre @param {number} fieldDeg of the smaller side */
  lookAt(centre, fieldDeg) {
    this.#fly(this.projection.with({ ...positionOf(centre), zoom: this.projection.zoomFor(Math.min(fieldDeg, 180)) }));
  }

  /** Shows another part of the sky at once. @param {SkyProjection} projection */
  look(projection) {
    this.projection = projection;
    this.repaint();
    this.remark();
    this.listener.onView(projection);
  }

  stopFlight() {
    cancelAnimationFrame(this.#flight);
  }

  #fly(goal) {
    this.stopFlight();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.look(goal);
      return;
    }
    const from = this.projection;
    const turn = ((goal.raDeg - from.raDeg + 540) % 360) - 180;
    const start = performance.now();
    const step = () => {
      const t = Math.min(1, (performance.now() - start) / FLIGHT_MS);
      const way = t * t * (3 - 2 * t);
      const zoom = from.zoom * (goal.zoom / from.zoom) ** way;
      const raDeg = (from.raDeg + turn * way + 360) % 360;
      this.look(t === 1 ? goal.with({ width: this.projection.width, height: this.projection.height })
        : this.projection.with({ raDeg, decDeg: from.decDeg + (goal.decDeg - from.decDeg) * way, zoom }));
      if (t < 1) {
        this.#flight = requestAnimationFrame(step);
      }
    };
    step();
  }

  #resize() {
    const { clientWidth: width, clientHeight: height } = this.frame;
    if (width === 0 || height === 0) {
      return;
    }
    for (const canvas of [this.below, this.above]) {
      canvas.width = Math.round(width * devicePixelRatio);
      canvas.height = Math.round(height * devicePixelRatio);
    }
    this.look(this.projection.with({ width, height }));
  }

  #paintBelow() {
    const context = this.#context(this.below);
    paintSky(context, this.projection, this.palette, this.isSexagesimal);
    const projection = this.projection;
    this.#painter.start(context, projection, this.footprints, {
      rows: this.#shown,
      inkOf: (row) => this.#inkOf(row),
      onDone: () => paintLabels(context, projection, this.palette, this.isSexagesimal),
    });
  }

  #paintAbove() {
    const context = this.#context(this.above);
    context.clearRect(0, 0, this.projection.width, this.projection.height);
    paintOverlay(context, this.projection, this.palette, { ...this.marks, regions: this.footprints.regions });
  }

  #context(canvas) {
    const context = canvas.getContext('2d');
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    return context;
  }

  #inkOf(row) {
    const property = this.#scale.propertyOf(this.#values(row));
    if (!this.#inks.has(property)) {
      this.#inks.set(property, inkOf(this.palette(property)));
    }
    return this.#inks.get(property);
  }

  /** The rows that are shown at a point, the smallest footprint first. @param {Vector} point */
  rowsAt(point) {
    return this.footprints.at(point, (row) => this.#isShown[row] === 1);
  }

}

/** Rows in an order that has every part of the sky early, so that a painting that is interrupted shows a fair sample. */
function scattered(rows) {
  const count = rows.length;
  const order = new Uint32Array(count);
  let stride = Math.max(1, Math.floor(count * 0.618));
  while (commonDivisor(stride, count) > 1) {
    stride += 1;
  }
  for (let i = 0, at = 0; i < count; i += 1, at = (at + stride) % count) {
    order[i] = rows[at];
  }
  return order;
}

function commonDivisor(a, b) {
  return b === 0 ? a : commonDivisor(b, a % b);
}
