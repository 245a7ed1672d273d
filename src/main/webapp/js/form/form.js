// SPDX-License-Identifier: MIT
/**
 * The search form, made from what the repository says of itself.
 *
 * @typedef {import('../service/description.js').Description} Description
 * @typedef {import('../query/query.js').Query} Query
 */
import { el } from '../dom.js';
import { InputError } from '../query/coordinates.js';
import { MAX_ROWS } from '../service/search.js';
import { field, parseNumber, reading, textControl } from './controls.js';
import { controlFor } from './parameters.js';
import { PositionControl } from './position.js';

const USUAL_ROWS = 5000;
/** in front, in this order; the others are behind “More” */
const IN_FRONT = ['BAND', 'DPSUBTYPE', 'CALIB', 'TIME', 'INSTRUMENT', 'COLLECTION'];
const APART = ['POS', 'MAXREC', 'RESPONSEFORMAT'];

export class SearchForm {
  /** @type {Map<string, import('./controls.js').Control>} */
  #controls = new Map();

  /**
   * @param {HTMLElement} place
   * @param {{ onDraw: (kind: 'circle' | 'polygon') => void, onShapes: (shapes: import('../query/shapes.js').Shape[]) => void }} listener
   */
  constructor(place, { onDraw, onShapes }) {
    this.place = place;
    this.position = new PositionControl({ onDraw, onChange: () => onShapes(this.position.shapes()) });
    this.maxrec = field('At most (images)', { inputmode: 'numeric', value: String(USUAL_ROWS) });
  }

  /** Makes the controls for a repository; what was filled in is lost. @param {Description} description */
  describe(description) {
    const parameters = [...description.parameters.values()].filter(({ name }) => !APART.includes(name));
    const front = IN_FRONT.map((name) => parameters.find((parameter) => parameter.name === name)).filter((found) => found !== undefined);
    const others = parameters.filter(({ name }) => !IN_FRONT.includes(name));
    this.#controls = new Map([['POS', this.position], ...[...front, ...others].map((parameter) => [parameter.name, controlFor(parameter)])]);
    const elements = (list) => list.map(({ name }) => this.#controls.get(name).element);
    this.more = el('details', { class: 'more' }, el('summary', { text: 'More constraints' }), ...elements(others));
    this.place.replaceChildren(this.position.element, ...elements(front), this.more, this.maxrec.element);
  }

  /** @returns {Map<string, string[]>} the parameters as they are filled in @throws {import('./controls.js').InputProblem} */
  read() {
    const filled = [...this.#controls].map(([name, control]) => [name, control.read()]);
    const maxrec = reading(this.maxrec.input, () => this.#maxrec());
    return new Map([...filled.filter(([, values]) => values.length > 0), ['MAXREC', [String(maxrec)]]]);
  }

  #maxrec() {
    const number = parseNumber(this.maxrec.input.value);
    if (!Number.isInteger(number) || number < 1) {
      throw new InputError('The number of images is a whole number from 1 on.');
    }
    return number;
  }

  /** Fills in a query; parameters that the repository does not describe get a field of their own. @param {Map<string, string[]>} parameters */
  write(parameters) {
    for (const name of parameters.keys()) {
      if (!this.#controls.has(name) && !APART.includes(name)) {
        this.#add(name);
      }
    }
    this.#controls.forEach((control, name) => control.write(parameters.get(name) ?? []));
    this.maxrec.input.value = parameters.get('MAXREC')?.[0] ?? String(USUAL_ROWS);
    this.more.open = [...this.#controls].some(([name, control]) => parameters.has(name) && this.more.contains(control.element));
  }

  #add(name) {
    const control = textControl({ name, description: '', unit: '', datatype: '', xtype: '', value: '', min: '', max: '', options: [] });
    this.#controls.set(name, control);
    this.more.append(control.element);
  }

  /** Empties every field. */
  reset() {
    this.write(new Map());
  }

  /** Raises the number of images to as many as the page shows. */
  raiseLimit() {
    this.maxrec.input.value = String(MAX_ROWS);
  }
}
