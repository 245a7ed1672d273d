// SPDX-License-Identifier: MIT
/** Which footprint gets which colour. Colours themselves are custom properties of the style sheet, so that both themes have their own. */

const BANDS = ['u', 'g', 'r', 'i', 'z', 'y'];
const CATEGORIES = 8;

/** What footprints can be coloured by, in the order of choice; the first that exists is the default. */
const CANDIDATES = [
  ['em_filter_name', 'band'],
  ['lsst_band', 'band'],
  ['dataproduct_subtype', 'product subtype'],
  ['calib_level', 'calibration level'],
  ['instrument_name', 'instrument'],
  ['obs_collection', 'collection'],
];

/** @typedef {{ column: number, label: string }} ColourKey column -1: all the same */

/** @param {string[]} columnNames @returns {ColourKey[]} */
export function colourKeys(columnNames) {
  const found = CANDIDATES.map(([name, label]) => ({ column: columnNames.indexOf(name), label })).filter(({ column }) => column >= 0);
  const distinct = found.filter((key, i) => found.findIndex(({ label }) => label === key.label) === i);
  return [...distinct, { column: -1, label: 'nothing' }];
}

/** Gives every value of a column a colour, in the order in which values first appear. */
export class ColourScale {
  /** @type {Map<string, string>} value to custom property */
  #properties = new Map();
  #categories = 0;

  /** @param {unknown} value @returns {string} name of the custom property */
  propertyOf(value) {
    const text = value === null || value === undefined ? '' : String(value);
    const known = this.#properties.get(text);
    if (known) {
      return known;
    }
    const made = this.#make(text);
    this.#properties.set(text, made);
    return made;
  }

  #make(text) {
    if (BANDS.includes(text)) {
      return `--band-${text}`;
    }
    if (text === '') {
      return '--category-none';
    }
    this.#categories += 1;
    return this.#categories > CATEGORIES ? '--category-none' : `--category-${this.#categories}`;
  }

  /** Values seen so far with their properties, bands from blue to red, others as they came. @returns {[string, string][]} */
  legend() {
    const rank = ([value]) => (BANDS.includes(value) ? BANDS.indexOf(value) : BANDS.length);
    return [...this.#properties].sort((a, b) => rank(a) - rank(b));
  }
}

/** The colour of a band's name, for dots beside it; empty for other names. @param {string} name */
export function bandProperty(name) {
  return BANDS.includes(name) ? `--band-${name}` : '';
}

/**
 * Values of custom properties as colours that a canvas takes. A probe is needed because `light-dark()` is only decided in a real property.
 *
 * @param {HTMLElement} probe an element inside the page that nobody sees
 * @returns {(property: string) => string}
 */
export function paletteOf(probe) {
  const known = new Map();
  return (property) => {
    if (!known.has(property)) {
      probe.style.color = `var(${property})`;
      known.set(property, getComputedStyle(probe).color);
    }
    return known.get(property);
  };
}

/** @typedef {{ fill: string, stroke: string, dot: string }} Ink one colour at three opacities */

/** @param {string} colour as `rgb(…)` @returns {Ink} */
export function inkOf(colour) {
  return { fill: faded(colour, 0.1), stroke: faded(colour, 0.75), dot: faded(colour, 0.85) };
}

/** The colour with another opacity. @param {string} colour as `rgb(…)` @param {number} alpha */
export function faded(colour, alpha) {
  const numbers = colour.match(/[\d.]+/g) ?? ['0', '0', '0'];
  return `rgba(${numbers.slice(0, 3).join(', ')}, ${alpha})`;
}
