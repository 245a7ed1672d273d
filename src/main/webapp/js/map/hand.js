// SPDX-License-Identifier: MIT
/**
 * What pointers and keys do on the map: move it, zoom it, select footprints, draw a circle or a polygon.
 *
 * @typedef {import('./vectors.js').Vector} Vector
 */
import { Drawing, roundedShape } from './drawing.js';
import { listenToGestures } from './gestures.js';
import { DEGREE } from './vectors.js';

const CLOSE_PIXELS = 12;
const KEY_ZOOM = 1.6;
const KEY_PAN = 0.12;

export class MapHand {
  /** the point of the sky that a drag holds @type {Vector | undefined} */
  #grabbed;

  /** @param {import('./skymap.js').SkyMap} map @param {import('./skymap.js').Listener} listener */
  constructor(map, listener) {
    this.map = map;
    this.listener = listener;
    const { above } = map;
    listenToGestures(above, this.#gestures());
    above.addEventListener('keydown', (event) => this.#key(event));
    above.addEventListener('focus', () => this.#setCrosshair(above.matches(':focus-visible')));
    above.addEventListener('blur', () => this.#setCrosshair(false));
  }

  get #drawing() {
    return this.map.marks.drawing;
  }

  /** @param {'circle' | 'polygon' | undefined} kind undefined ends drawing */
  draw(kind) {
    this.map.mark({ drawing: kind && new Drawing(kind) });
    this.map.above.classList.toggle('drawing', kind !== undefined);
    this.listener.onDrawing(this.#drawing);
    this.map.remark();
  }

  /** Takes the crosshair's place as the next point of the drawing. */
  addCrosshair() {
    this.#addPoint(this.map.projection.forward);
  }

  undoPoint() {
    this.#drawing?.undo();
    this.listener.onDrawing(this.#drawing);
    this.map.remark();
  }

  /** Ends a drawing that is complete. */
  finishDrawing() {
    const shape = this.#drawing?.shape();
    if (shape) {
      this.draw(undefined);
      this.listener.onDrawn(roundedShape(shape, this.#decimals()));
    }
  }

  #gestures() {
    return {
      onHover: (x, y) => this.#hover(this.map.projection.at(x, y)),
      onLeave: () => this.#hover(undefined),
      onClick: (x, y) => this.#click(x, y),
      onDoubleClick: () => this.finishDrawing(),
      onDragStart: (x, y) => this.#dragStart(this.map.projection.at(x, y)),
      onDrag: (x, y) => this.#drag(x, y),
      onDragEnd: (x, y) => this.#dragEnd(this.map.projection.at(x, y)),
      onZoom: (factor, x, y) => this.map.zoomBy(factor, x, y),
    };
  }

  #hover(point) {
    this.map.mark({ pointer: point });
    const row = point && !this.#drawing ? this.map.rowsAt(point)[0] : undefined;
    this.listener.onHover(row, point);
  }

  #click(x, y) {
    const point = this.map.projection.at(x, y);
    if (!point) {
      return;
    }
    if (!this.#drawing) {
      this.listener.onSelect(this.map.rowsAt(point));
    } else if (this.#closes(x, y)) {
      this.finishDrawing();
    } else {
      this.#addPoint(point);
    }
  }

  #closes(x, y) {
    const drawing = this.#drawing;
    if (drawing?.kind !== 'polygon' || !drawing.canFinish) {
      return false;
    }
    const [firstX, firstY] = this.map.projection.pixelOf(drawing.points[0]);
    return Math.hypot(x - firstX, y - firstY) < CLOSE_PIXELS;
  }

  #addPoint(point) {
    const drawing = this.#drawing;
    drawing?.add(point);
    this.listener.onDrawing(drawing);
    if (drawing?.kind === 'circle' && drawing.canFinish) {
      this.finishDrawing();
    }
    this.map.remark();
  }

  #isDrawingCircle() {
    return this.#drawing?.kind === 'circle' && this.#drawing.points.length === 0;
  }

  #dragStart(point) {
    this.map.stopFlight();
    if (point && this.#isDrawingCircle()) {
      this.#addPoint(point);
    } else {
      this.#grabbed = point;
    }
  }

  #drag(x, y) {
    if (this.#grabbed) {
      this.map.look(this.map.projection.movedTo(this.#grabbed, x, y));
    } else {
      this.#hover(this.map.projection.at(x, y));
    }
  }

  #dragEnd(point) {
    if (!this.#grabbed && point && this.#drawing?.kind === 'circle') {
      this.#addPoint(point);
    }
    this.#grabbed = undefined;
  }

  #setCrosshair(isOn) {
    this.map.mark({ crosshair: isOn });
  }

  #key(event) {
    const action = this.#keys()[event.key];
    if (action && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      this.#setCrosshair(true);
      action();
    }
  }

  #keys() {
    const { width, height } = this.map.projection;
    const pan = (x, y) => () => this.map.look(this.map.projection.movedTo(this.map.projection.forward, width * (0.5 - x), height * (0.5 - y)));
    const point = () => (this.#drawing ? this.#pointByKey() : this.listener.onSelect(this.map.rowsAt(this.map.projection.forward)));
    return {
      ArrowLeft: pan(-KEY_PAN, 0),
      ArrowRight: pan(KEY_PAN, 0),
      ArrowUp: pan(0, -KEY_PAN),
      ArrowDown: pan(0, KEY_PAN),
      '+': () => this.map.zoomBy(KEY_ZOOM),
      '=': () => this.map.zoomBy(KEY_ZOOM),
      '-': () => this.map.zoomBy(1 / KEY_ZOOM),
      0: () => this.map.showAll(),
      f: () => this.map.showFootprints(),
      Enter: point,
      ' ': point,
      Backspace: () => this.undoPoint(),
      ...(this.#drawing ? { Escape: () => this.draw(undefined) } : {}),
    };
  }

  /** A second press at the same place closes a polygon. */
  #pointByKey() {
    const drawing = this.#drawing;
    const last = drawing?.points[drawing.points.length - 1];
    if (drawing?.kind === 'polygon' && drawing.canFinish && last === this.map.projection.forward) {
      this.finishDrawing();
    } else {
      this.addCrosshair();
    }
  }
  /** As many as tell pixels apart. */
  #decimals() {
    return Math.max(0, Math.min(7, Math.ceil(Math.log10(this.map.projection.scale * DEGREE)) + 1));
  }
}
