// SPDX-License-Identifier: MIT
/**
 * A table of any length: only the rows in sight are elements. A grid for assistive techniques (ARIA grid pattern): one row is current, arrows move it,
 * Enter opens it.
 *
 * @typedef {import('./rows.js').Rows} Rows
 * @typedef {{
 *   onHover: (row: number | undefined) => void,
 *   onSelect: (row: number, opensDetails: boolean) => void,
 *   onArranged: () => void
 * }} Listener
 */
import { el, oncePerFrame } from '../dom.js';
import { cellText, columnTitle, columnWidth } from './columns.js';
import { isNumeric } from './filter.js';

const ROW_PIXELS = 30;
const SPARE_ROWS = 8;
const FILTER_DELAY_MS = 180;

export class Grid {
  /** @type {Rows | undefined} */
  rows = undefined;
  /** @type {number[]} */
  columns = [];
  /** @type {number | undefined} */
  hovered = undefined;
  /** @type {number | undefined} */
  selected = undefined;
  #current = 0;
  /** @type {Map<string, HTMLElement>} elements of the rows in sight */
  #kept = new Map();
  #colourOf = (column, value) => '';

  /** @param {HTMLElement} scroller @param {Listener} listener */
  constructor(scroller, listener) {
    this.scroller = scroller;
    this.listener = listener;
    this.head = el('div', { class: 'grid-head', role: 'rowgroup' });
    this.body = el('div', { class: 'grid-body', role: 'rowgroup' });
    scroller.append(this.head, this.body);
    this.refresh = oncePerFrame(() => this.#paint());
    scroller.addEventListener('scroll', this.refresh, { passive: true });
    scroller.addEventListener('keydown', (event) => this.#key(event));
    new ResizeObserver(this.refresh).observe(scroller);
    this.body.addEventListener('pointerover', (event) => listener.onHover(rowOf(event.target)));
    this.body.addEventListener('pointerleave', () => listener.onHover(undefined));
    this.body.addEventListener('click', (event) => this.#click(event));
  }

  /**
   * Shows an answer.
   *
   * @param {Rows} rows
   * @param {number[]} columns positions of the columns to show
   * @param {(column: number, value: unknown) => string} colourOf custom property of a value's dot, or empty
   */
  show(rows, columns, colourOf) {
    this.rows = rows;
    this.columns = columns;
    this.#colourOf = colourOf;
    this.hovered = undefined;
    this.selected = undefined;
    this.#current = 0;
    this.scroller.scrollTop = 0;
    this.#paintHead();
    this.refresh();
  }

  /** @param {number[]} columns */
  chooseColumns(columns) {
    this.columns = columns;
    this.#paintHead();
    this.refresh();
  }

  /** @param {{ hovered?: number, selected?: number }} marks */
  mark(marks) {
    Object.assign(this, marks);
    for (const element of this.body.children) {
      this.#markRow(element, Number(element.dataset.row));
    }
  }

  /** Scrolls so that the row can be seen, and makes it the current one. @param {number} row */
  reveal(row) {
    const place = this.rows?.shown.indexOf(row) ?? -1;
    if (place >= 0) {
      this.#current = place;
      this.#scrollTo(place);
      this.refresh();
    }
  }

  /** Gives the keyboard back to the current row. */
  focusCurrent() {
    this.body.querySelector('[tabindex="0"]')?.focus({ preventScroll: true });
  }

  #scrollTo(place) {
    const top = place * ROW_PIXELS;
    const { scrollTop, clientHeight } = this.scroller;
    const room = clientHeight - this.head.offsetHeight - ROW_PIXELS;
    if (top < scrollTop || top > scrollTop + room) {
      this.scroller.scrollTop = Math.max(0, top - room / 2);
    }
  }

  get #template() {
    return this.columns.map((column) => `${columnWidth(this.rows.columns[column])}px`).join(' ');
  }

  #paintHead() {
    const { rows } = this;
    this.#kept.clear();
    const width = this.columns.reduce((sum, column) => sum + columnWidth(rows.columns[column]), 0);
    this.scroller.setAttribute('aria-colcount', String(this.columns.length));
    const titles = el('div', { class: 'grid-row', role: 'row', 'aria-rowindex': '1' }, ...this.columns.map((column, i) => this.#headCell(column, i)));
    const filters = el('div', { class: 'grid-row grid-filters', role: 'row' }, ...this.columns.map((column) => this.#filterCell(column)));
    titles.style.gridTemplateColumns = this.#template;
    filters.style.gridTemplateColumns = this.#template;
    this.head.replaceChildren(titles, filters);
    this.head.style.width = `${width}px`;
    this.body.style.width = `${width}px`;
  }

  #headCell(position, i) {
    const column = this.rows.columns[position];
    const { sorting } = this.rows;
    const isSorted = sorting?.column === position;
    const direction = isSorted ? (sorting.descending ? 'descending' : 'ascending') : 'none';
    return el(
      'div',
      { class: isNumeric(column) ? 'grid-cell number' : 'grid-cell', role: 'columnheader', 'aria-sort': direction, 'aria-colindex': String(i + 1), title: hint(column) },
      el('button', { type: 'button', class: 'sort', 'data-column': column.name, onclick: () => this.#sort(position) }, columnTitle(column),
        el('span', { class: 'sort-mark', 'aria-hidden': 'true', text: isSorted ? (sorting.descending ? '▼' : '▲') : '' })),
    );
  }

  #filterCell(position) {
    const column = this.rows.columns[position];
    let wait = 0;
    const change = (event) => {
      clearTimeout(wait);
      wait = setTimeout(() => this.#filter(position, event.target.value), FILTER_DELAY_MS);
    };
    const input = el('input', {
      type: 'search',
      value: this.rows.filters.get(position) ?? '',
      placeholder: 'filter',
      title: isNumeric(column) ? '5, >5, <=5, 1..5, !5, null' : 'part of the text, =whole text, !not this, null',
      'aria-label': `Filter ${columnTitle(column)}`,
      'data-column': column.name,
      autocomplete: 'off',
      spellcheck: 'false',
      oninput: change,
    });
    return el('div', { class: 'grid-cell', role: 'gridcell' }, input);
  }

  /** Up, down, and back to the order of arrival. */
  #sort(column) {
    const { sorting } = this.rows;
    const isSame = sorting?.column === column;
    this.rows.sorting = isSame && sorting.descending ? undefined : { column, descending: isSame };
    this.#paintHead();
    this.head.querySelector(`[data-column="${CSS.escape(this.rows.columns[column].name)}"]`)?.focus();
    this.#arranged();
  }

  #filter(column, text) {
    if (text.trim() === '') {
      this.rows.filters.delete(column);
    } else {
      this.rows.filters.set(column, text);
    }
    this.#arranged();
  }

  #arranged() {
    this.rows.arrange();
    this.#current = 0;
    this.scroller.scrollTop = 0;
    this.refresh();
    this.listener.onArranged();
  }

  #paint() {
    if (!this.rows) {
      return;
    }
    const { shown } = this.rows;
    this.scroller.setAttribute('aria-rowcount', String(shown.length + 1));
    this.body.style.height = `${shown.length * ROW_PIXELS}px`;
    const count = Math.ceil(this.scroller.clientHeight / ROW_PIXELS) + SPARE_ROWS;
    const first = Math.max(0, Math.min(shown.length - count, Math.floor(this.scroller.scrollTop / ROW_PIXELS) - SPARE_ROWS / 2));
    this.#put(shown.slice(first, first + count).map((row, i) => this.#keptRow(row, first + i)));
  }

  /** Leaves the elements alone where nothing changed, so that a press and its release meet the same one. */
  #put(elements) {
    for (const element of elements) {
      element.tabIndex = Number(element.dataset.place) === this.#current ? 0 : -1;
    }
    if (elements.length === this.body.children.length && elements.every((element, i) => element === this.body.children[i])) {
      return;
    }
    const hadFocus = this.body.contains(document.activeElement);
    this.body.replaceChildren(...elements);
    this.#kept = new Map(elements.map((element) => [element.dataset.key, element]));
    if (hadFocus) {
      this.body.querySelector('[tabindex="0"]')?.focus({ preventScroll: true });
    }
  }

  #keptRow(row, place) {
    const key = `${row}@${place}`;
    return this.#kept.get(key) ?? this.#rowElement(row, place, key);
  }

  #rowElement(row, place, key) {
    const cells = this.columns.map((column, i) => this.#cell(column, this.rows.all[row][column], i));
    const element = el('div', {
      class: 'grid-row',
      role: 'row',
      'aria-rowindex': String(place + 2),
      'data-row': String(row),
      'data-place': String(place),
      'data-key': key,
    }, ...cells);
    element.style.transform = `translateY(${place * ROW_PIXELS}px)`;
    element.style.gridTemplateColumns = this.#template;
    this.#markRow(element, row);
    return element;
  }

  #cell(position, value, i) {
    const column = this.rows.columns[position];
    const text = cellText(column, value);
    const property = this.#colourOf(position, value);
    const cell = el('div', { class: isNumeric(column) ? 'grid-cell number' : 'grid-cell', role: 'gridcell', 'aria-colindex': String(i + 1) });
    if (property) {
      const dot = el('span', { class: 'dot', 'aria-hidden': 'true' });
      dot.style.background = `var(${property})`;
      cell.append(dot);
    }
    cell.append(text);
    return cell;
  }

  #markRow(element, row) {
    element.classList.toggle('hovered', row === this.hovered);
    element.setAttribute('aria-selected', String(row === this.selected));
  }

  #click(event) {
    const row = rowOf(event.target);
    if (row !== undefined) {
      this.#current = Number(event.target.closest('[data-place]').dataset.place);
      this.listener.onSelect(row, true);
      this.refresh();
    }
  }

  #key(event) {
    if (!this.body.contains(event.target) || !this.rows) {
      return;
    }
    const page = Math.max(1, Math.floor(this.scroller.clientHeight / ROW_PIXELS) - 3);
    const goals = {
      ArrowDown: this.#current + 1,
      ArrowUp: this.#current - 1,
      PageDown: this.#current + page,
      PageUp: this.#current - page,
      Home: 0,
      End: this.rows.shown.length - 1,
    };
    if (event.key in goals) {
      event.preventDefault();
      this.#go(goals[event.key]);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.listener.onSelect(this.rows.shown[this.#current], true);
    }
  }

  #go(goal) {
    this.#current = Math.max(0, Math.min(this.rows.shown.length - 1, goal));
    this.#scrollTo(this.#current);
    this.#paint();
    this.body.querySelector('[tabindex="0"]')?.focus({ preventScroll: true });
    this.listener.onHover(this.rows.shown[this.#current]);
  }
}

function rowOf(target) {
  const element = target.closest('[data-row]');
  return element ? Number(element.dataset.row) : undefined;
}

function hint({ name, unit, description }) {
  return [unit ? `${name} (${unit})` : name, description].filter(Boolean).join(': ');
}
