// SPDX-License-Identifier: MIT
/** The control of POS: anywhere, a circle, a polygon, or whatever a link brought. */
import { el, freshId } from '../dom.js';
import { InputError, decimalDegrees, parsePosition, sexagesimalDec, sexagesimalRa } from '../query/coordinates.js';
import { parseShape, parseVertices, shapeText } from '../query/shapes.js';
import { field, parseNumber, reading } from './controls.js';

/** @typedef {import('../query/shapes.js').Shape} Shape */

const UNITS = [
  ['deg', 1],
  ['arcmin', 1 / 60],
  ['arcsec', 1 / 3600],
];
const KINDS = [
  ['anywhere', 'anywhere'],
  ['circle', 'circle'],
  ['polygon', 'polygon'],
  ['other', 'as text'],
];

/** @implements {import('./controls.js').Control} */
export class PositionControl {
  /** @param {{ onDraw: (kind: 'circle' | 'polygon') => void, onChange: () => void }} listener told of a wish to draw, and of every change */
  constructor({ onDraw, onChange }) {
    this.onChange = onChange;
    this.#build(onDraw);
    this.element.addEventListener('input', () => this.#changed());
    this.#show('anywhere');
  }

  #build(onDraw) {
    const group = freshId('where');
    this.kinds = new Map(KINDS.map(([kind]) => [kind, el('input', { type: 'radio', name: group, value: kind, checked: kind === 'anywhere' })]));
    const kinds = KINDS.map(([kind, label]) => el('label', { class: 'chip', 'data-kind': kind }, this.kinds.get(kind), el('span', { text: label })));
    this.position = field('Position (ICRS)', { placeholder: '84.1 -5.4  or  05:36:24 -05:24:00' });
    this.radius = field('Radius', { inputmode: 'decimal', value: '0.5' });
    this.unit = el('select', { 'aria-label': 'Unit of the radius' }, ...UNITS.map(([name, factor]) => el('option', { value: String(factor), text: name })));
    this.echo = el('p', { class: 'hint', 'aria-live': 'polite' });
    this.corners = area('Corners, one position on each line', 4, '83 -6\n85 -6\n85 -5');
    this.other = area('Values of POS, one on each line', 2, 'RANGE 83 85 -6 -5');
    this.parts = new Map([
      ['circle', el('div', { class: 'part' }, this.position.element, this.echo,
        el('div', { class: 'pair' }, this.radius.element, el('div', { class: 'field narrow' }, this.unit)))],
      ['polygon', el('div', { class: 'part' }, this.corners.element)],
      ['other', el('div', { class: 'part' }, this.other.element)],
    ]);
    const draw = ['circle', 'polygon'].map((kind) =>
      el('button', { type: 'button', class: 'quiet', 'data-draw': kind, text: `Draw ${kind}`, onclick: () => onDraw(kind) }));
    this.element = el('fieldset', { class: 'where' }, el('legend', { text: 'Where' }), el('div', { class: 'choices' }, ...kinds),
      ...this.parts.values(), el('div', { class: 'buttons' }, ...draw));
  }

  get #kind() {
    return [...this.kinds].find(([, radio]) => radio.checked)?.[0] ?? 'anywhere';
  }

  #show(kind) {
    this.kinds.get(kind).checked = true;
    this.parts.forEach((part, name) => {
      part.hidden = name !== kind;
    });
  }

  #changed() {
    this.#show(this.#kind);
    this.#echoPosition();
    this.onChange();
  }

  /** Says how the position was understood. */
  #echoPosition() {
    try {
      const { raDeg, decDeg } = parsePosition(this.position.input.value);
      this.position.input.removeAttribute('aria-invalid');
      this.echo.textContent = `= ${decimalDegrees(raDeg)} ${decimalDegrees(decDeg)} = ${sexagesimalRa(raDeg)} ${sexagesimalDec(decDeg)}`;
    } catch {
      this.echo.textContent = '';
    }
  }

  /** @returns {string[]} values of POS @throws {import('./controls.js').InputProblem} */
  read() {
    switch (this.#kind) {
      case 'circle':
        return [shapeText(this.#circle())];
      case 'polygon':
        return [shapeText(reading(this.corners.input, () => parseVertices(this.corners.input.value)))];
      case 'other':
        return this.other.input.value.split('\n').map((line) => line.trim()).filter(Boolean);
      default:
        return [];
    }
  }

  #circle() {
    const centre = reading(this.position.input, () => parsePosition(this.position.input.value));
    return reading(this.radius.input, () => {
      const radiusDeg = parseNumber(this.radius.input.value) * Number(this.unit.value);
      if (!(radiusDeg >= 0 && radiusDeg <= 180)) {
        throw new InputError('The radius goes from 0 to 180 degrees.');
      }
      return { kind: 'circle', ...centre, radiusDeg };
    });
  }

  /** The shapes as far as they can be understood now. @returns {Shape[]} */
  shapes() {
    try {
      return this.read().map(parseShape).filter((shape) => shape !== undefined);
    } catch {
      return [];
    }
  }

  /** @param {string[]} values of POS */
  write(values) {
    const shape = values.length === 1 ? parseShape(values[0]) : undefined;
    if (values.length === 0) {
      this.#show('anywhere');
    } else if (shape?.kind === 'circle' || shape?.kind === 'polygon') {
      this.writeShape(shape);
    } else {
      this.other.input.value = values.join('\n');
      this.#show('other');
    }
  }

  /** @param {Shape} shape a circle or a polygon */
  writeShape(shape) {
    if (shape.kind === 'circle') {
      this.position.input.value = `${rounded(shape.raDeg)} ${rounded(shape.decDeg)}`;
      const unit = UNITS.find(([, factor]) => shape.radiusDeg >= factor / 10) ?? UNITS[2];
      this.unit.value = String(unit[1]);
      this.radius.input.value = String(Number((shape.radiusDeg / Number(unit[1])).toPrecision(10)));
    } else if (shape.kind === 'polygon') {
      this.corners.input.value = shape.vertices.map(([ra, dec]) => `${rounded(ra)} ${rounded(dec)}`).join('\n');
    }
    this.#show(shape.kind);
    this.#echoPosition();
  }
}

function area(label, rows, placeholder) {
  const id = freshId('area');
  const input = el('textarea', { id, rows: String(rows), placeholder, spellcheck: 'false', autocomplete: 'off' });
  return { input, element: el('div', { class: 'field' }, el('label', { for: id, text: label }), input) };
}

function rounded(degrees) {
  return String(Number(degrees.toFixed(7)));
}
