// SPDX-License-Identifier: MIT
/** The answer on the map, in the table and in the details: what is shown, hovered and selected in one of them is so in all. */
import { byId, el } from '../dom.js';
import { colourKeys } from '../map/colours.js';
import { firstColumns } from '../table/columns.js';
import { Grid } from '../table/grid.js';
import { Rows } from '../table/rows.js';
import { columnsMenu } from './columns-menu.js';
import { Details } from './details.js';
import { MapPanel } from './map-panel.js';

/** @typedef {import('../query/shapes.js').Shape} Shape */

const SHOW_EVERY_MS = 250;
const WORDS_DELAY_MS = 200;

export class Results {
  rows = new Rows([]);
  #columns = /** @type {number[]} */ ([]);
  #regionColumn = -1;
  /** @type {import('../map/colours.js').ColourKey} */
  #colourKey = { column: -1, label: 'nothing' };
  #selected = /** @type {number | undefined} */ (undefined);
  #shownAt = 0;

  /** @param {{ onDrawn: (shape: Shape) => void, onSearch: () => void }} listener told of shapes drawn on the map, and of the wish to search there */
  constructor({ onDrawn, onSearch }) {
    this.map = new MapPanel(byId('sky'), {
      onHover: (row) => this.grid.mark({ hovered: row }),
      onSelect: (rows) => this.#selectOnMap(rows),
      onDrawn: (shape) => {
        this.showShapes([shape]);
        onDrawn(shape);
      },
      onSearch,
    });
    this.grid = new Grid(byId('grid'), {
      onHover: (row) => this.#hoverRow(row),
      onSelect: (row) => this.#select(row, { fly: true, takesFocus: true }),
      onArranged: () => this.#showShown(),
    });
    this.details = new Details(byId('details'), {
      onClose: (hadFocus) => this.#detailsClosed(hadFocus),
      onLocate: () => this.#selected !== undefined && this.map.map.showRow(this.#selected),
    });
    this.#listen();
  }

  #listen() {
    byId('colour').addEventListener('change', (event) => this.#colourBy(colourKeys(this.rows.columns.map(({ name }) => name))[event.target.selectedIndex]));
    let wait = 0;
    byId('words').addEventListener('input', () => {
      clearTimeout(wait);
      wait = setTimeout(() => this.#filterWords(), WORDS_DELAY_MS);
    });
  }

  /** Forgets the last answer; columns and colours stay as they were chosen. @param {Shape[]} shapes where the next one is asked for */
  clear(shapes) {
    this.map.clearBar();
    this.details.close();
    this.#selected = undefined;
    this.rows = new Rows(this.rows.columns);
    byId('words').value = '';
    this.map.map.clear();
    this.showShapes(shapes);
    this.grid.show(this.rows, this.#columns, (column, value) => this.#dotOf(column, value));
  }

  /** Shows on the map where images are asked for. @param {Shape[]} shapes */
  showShapes(shapes) {
    this.map.map.mark({ shapes });
  }

  /** The columns of the answer are known. @param {import('../service/answer-reader.js').Column[]} columns */
  begin(columns) {
    const names = columns.map(({ name }) => name);
    const isSame = names.join() === this.rows.columns.map(({ name }) => name).join();
    this.#regionColumn = names.indexOf('s_region');
    this.#columns = isSame && this.#columns.length > 0 ? this.#columns : firstColumns(columns);
    this.rows = new Rows(columns);
    this.grid.show(this.rows, this.#columns, (column, value) => this.#dotOf(column, value));
    columnsMenu(byId('columns'), columns, this.#columns, (chosen) => {
      this.#columns = chosen;
      this.grid.chooseColumns(chosen);
    });
    this.#offerColours(names, isSame);
  }

  #offerColours(names, isSame) {
    const keys = colourKeys(names);
    const kept = isSame ? keys.findIndex(({ column }) => column === this.#colourKey.column) : 0;
    byId('colour').replaceChildren(...keys.map(({ label }, i) => el('option', { text: label, value: String(i) })));
    byId('colour').selectedIndex = Math.max(0, kept);
    this.#colourBy(keys[Math.max(0, kept)]);
  }

  #colourBy(key) {
    this.#colourKey = key;
    this.map.map.colourBy((row) => (key.column < 0 ? 'all' : this.rows.all[row]?.[key.column]));
    this.grid.chooseColumns(this.grid.columns);
    requestAnimationFrame(() => this.#showLegend());
  }

  /** Values get their colours in the order of rows, on the map and in the table alike. */
  #dotOf(column, value) {
    return column === this.#colourKey.column && column >= 0 ? this.map.map.propertyOf(value) : '';
  }

  #showLegend() {
    this.map.showLegend((value) => (this.#colourKey.column < 0 ? '' : value || 'none'));
  }

  /** Takes rows that came in. @param {any[][]} rows */
  add(rows) {
    for (const row of rows) {
      this.map.map.footprints.add(row[this.#regionColumn]);
    }
    this.rows.add(rows);
    if (performance.now() - this.#shownAt > SHOW_EVERY_MS) {
      this.#showShown();
    }
  }

  /** No more rows will come. */
  end() {
    if (this.rows.sorting) {
      this.rows.arrange();
    }
    this.#showShown();
    this.map.map.showFootprints();
  }

  get count() {
    return this.rows.all.length;
  }

  /** Lets map and table show what passes the filters. */
  #showShown() {
    this.#shownAt = performance.now();
    this.map.map.show(this.rows.shown);
    this.grid.refresh();
    const { shown, all, isFiltered } = this.rows;
    byId('filtered').textContent = isFiltered ? `${shown.length.toLocaleString('en')} of ${all.length.toLocaleString('en')} pass the filters` : '';
    requestAnimationFrame(() => this.#showLegend());
  }

  #filterWords() {
    this.rows.words = byId('words').value;
    this.rows.arrange();
    this.#showShown();
  }

  #hoverRow(row) {
    this.grid.mark({ hovered: row });
    this.map.map.mark({ hovered: row });
  }

  /** A click on the map takes the smallest footprint there; the next click at the same place the one below it. */
  #selectOnMap(rows) {
    if (rows.length === 0) {
      this.details.close();
      return;
    }
    const next = rows[(rows.indexOf(this.#selected ?? -1) + 1) % rows.length];
    this.#select(next, { fly: false, takesFocus: false });
    this.grid.reveal(next);
    byId('here').textContent = rows.length > 1 ? `${rows.indexOf(next) + 1} of ${rows.length} images here; click again for the next` : '';
  }

  #select(row, { fly, takesFocus }) {
    this.#selected = row;
    byId('here').textContent = '';
    this.grid.mark({ selected: row });
    this.map.map.mark({ selected: row });
    this.details.show(this.rows.columns, this.rows.all[row], takesFocus);
    if (fly) {
      this.map.map.showRow(row);
    }
  }

  #detailsClosed(hadFocus) {
    this.#selected = undefined;
    byId('here').textContent = '';
    this.grid.mark({ selected: undefined });
    this.map.map.mark({ selected: undefined });
    if (hadFocus) {
      this.grid.focusCurrent();
    }
  }
}
