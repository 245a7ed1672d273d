// SPDX-License-Identifier: MIT
/** The map with its buttons, its readout, its legend, and the bar that leads through drawing. */
import { el } from '../dom.js';
import { SkyMap } from '../map/skymap.js';
import { positionOf } from '../map/vectors.js';
import { decimalDegrees, sexagesimalDec, sexagesimalRa, shortAngle } from '../query/coordinates.js';
import { shapeText } from '../query/shapes.js';

/** @typedef {import('../query/shapes.js').Shape} Shape */

const SPEAK_AFTER_MS = 700;

export class MapPanel {
  #speaking = 0;

  /**
   * @param {HTMLElement} root
   * @param {{
   *   onHover: (row: number | undefined) => void, onSelect: (rows: number[]) => void, onDrawn: (shape: Shape) => void, onSearch: () => void
   * }} listener
   */
  constructor(root, listener) {
    this.listener = listener;
    this.find = (name) => root.querySelector(`[data-part="${name}"]`);
    this.map = new SkyMap(this.find('frame'), {
      onHover: (row, point) => this.#hover(row, point),
      onSelect: listener.onSelect,
      onDrawn: (shape) => this.#drawn(shape),
      onDrawing: (drawing) => this.#drawing(drawing),
      onView: (projection) => this.#view(projection),
    });
    this.#buttons();
  }

  #buttons() {
    const actions = {
      in: () => this.map.zoomBy(1.6),
      out: () => this.map.zoomBy(1 / 1.6),
      all: () => this.map.showAll(),
      fit: () => this.map.showFootprints(),
      units: () => this.#toggleUnits(),
      circle: () => this.draw('circle'),
      polygon: () => this.draw('polygon'),
    };
    for (const [name, act] of Object.entries(actions)) {
      this.find(name).addEventListener('click', act);
    }
  }

  #toggleUnits() {
    this.map.labelSexagesimal(!this.map.isSexagesimal);
    this.find('units').setAttribute('aria-pressed', String(this.map.isSexagesimal));
    this.#view(this.map.projection);
  }

  /** Starts drawing. @param {'circle' | 'polygon'} kind */
  draw(kind) {
    this.find('bar').replaceChildren();
    this.map.hand.draw(kind);
    this.map.above.focus({ preventScroll: true });
    this.find('frame').scrollIntoView({ block: 'nearest' });
  }

  /** Shows the values that have colours. @param {(value: string) => string} nameOf */
  showLegend(nameOf) {
    const entries = this.map.legend().map(([value, property]) => {
      const dot = el('span', { class: 'dot', 'aria-hidden': 'true' });
      dot.style.background = `var(${property})`;
      return el('li', {}, dot, nameOf(value));
    });
    this.find('legend').replaceChildren(...(entries.length > 12 ? [...entries.slice(0, 12), el('li', { text: '…' })] : entries));
  }

  #drawing(drawing) {
    for (const kind of ['circle', 'polygon']) {
      this.find(kind).setAttribute('aria-pressed', String(drawing?.kind === kind));
    }
    if (!drawing) {
      this.find('bar').replaceChildren();
      return;
    }
    const button = (text, act, disabled) => el('button', { type: 'button', class: 'quiet', text, onclick: act, disabled });
    const isPolygon = drawing.kind === 'polygon';
    this.find('bar').replaceChildren(
      el('span', { text: guide(drawing) }),
      button(isPolygon ? 'Corner at crosshair' : 'Point at crosshair', () => this.map.hand.addCrosshair()),
      ...(isPolygon ? [button('Undo', () => this.map.hand.undoPoint(), drawing.points.length === 0), button('Close', () => this.map.hand.finishDrawing(), !drawing.canFinish)] : []),
      button('Cancel', () => this.map.hand.draw(undefined)),
    );
  }

  #drawn(shape) {
    this.listener.onDrawn(shape);
    const words = shape.kind === 'circle' ? `Circle of radius ${shortAngle(shape.radiusDeg)}` : `Polygon with ${shape.vertices.length} corners`;
    this.find('bar').replaceChildren(
      el('span', { text: `${words} drawn.`, title: shapeText(shape) }),
      el('button', { type: 'button', class: 'primary', text: 'Search here', onclick: () => this.listener.onSearch() }),
    );
  }

  /** Takes the bar away after a search. */
  clearBar() {
    this.find('bar').replaceChildren();
  }

  #hover(row, point) {
    this.find('readout').textContent = point ? this.#words(positionOf(point)) : this.#viewWords();
    this.map.mark({ hovered: row });
    this.listener.onHover(row);
  }

  #view() {
    const words = this.#viewWords();
    this.find('readout').textContent = words;
    clearTimeout(this.#speaking);
    this.#speaking = setTimeout(() => {
      this.find('spoken').textContent = `Map: ${words}`;
    }, SPEAK_AFTER_MS);
  }

  #viewWords() {
    const { projection } = this.map;
    return `centre ${this.#words(projection)}, field ${shortAngle(projection.fieldDeg)}`;
  }

  #words({ raDeg, decDeg }) {
    return this.map.isSexagesimal ? `${sexagesimalRa(raDeg)} ${sexagesimalDec(decDeg)}` : `${decimalDegrees(raDeg)} ${decimalDegrees(decDeg)}`;
  }
}

function guide({ kind, points }) {
  if (kind === 'circle') {
    return points.length === 0 ? 'Drag from the centre of the circle outwards.' : 'Now a point on the edge.';
  }
  return points.length < 3 ? `Click the corners of the polygon (${points.length} so far).` : `${points.length} corners; click the first one again to close.`;
}
