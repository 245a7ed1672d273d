// SPDX-License-Identifier: MIT
/**
 * All rows of an answer, and which of them are shown in which order. A row is known by its number, the order in which it arrived.
 *
 * @typedef {import('../service/answer-reader.js').Column} Column
 * @typedef {{ column: number, descending: boolean }} Sorting
 */
import { isNumeric, rowTest } from './filter.js';

export class Rows {
  /** @type {any[][]} */
  all = [];
  /** @type {number[]} numbers of the rows that are shown, in the order of showing */
  shown = [];
  /** @type {Sorting | undefined} */
  sorting = undefined;
  /** @type {Map<number, string>} filters by column */
  filters = new Map();
  words = '';

  /** @param {Column[]} columns */
  constructor(columns) {
    this.columns = columns;
  }

  /** Adds rows at the end; those that pass the filters are shown, in place only after {@link arrange}. @param {any[][]} rows */
  add(rows) {
    const test = this.#test();
    for (const row of rows) {
      const number = this.all.push(row) - 1;
      if (!test || test(row)) {
        this.shown.push(number);
      }
    }
  }

  /** Filters and sorts anew. */
  arrange() {
    const test = this.#test();
    const numbers = [];
    for (let number = 0; number < this.all.length; number += 1) {
      if (!test || test(this.all[number])) {
        numbers.push(number);
      }
    }
    this.shown = this.sorting ? this.#sorted(numbers, this.sorting) : numbers;
  }

  get isFiltered() {
    return this.#test() !== undefined;
  }

  #test() {
    return rowTest(this.filters, this.words, this.columns);
  }

  /** Empty cells come last in both directions, and equal ones keep their order. */
  #sorted(numbers, { column, descending }) {
    const sign = descending ? -1 : 1;
    const before = isNumeric(this.columns[column]) ? (a, b) => a - b : (a, b) => (a < b ? -1 : Number(a > b));
    return numbers.sort((a, b) => {
      const [x, y] = [this.all[a][column], this.all[b][column]];
      if (x === null || y === null) {
        return Number(x === null) - Number(y === null) || a - b;
      }
      return sign * before(x, y) || a - b;
    });
  }
}
