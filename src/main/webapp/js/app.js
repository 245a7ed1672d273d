// SPDX-License-Identifier: MIT
/** The page as a whole: what was asked, what came back, and how form, map, table and address bar follow each other. */
import { byId, el } from './dom.js';
import { SearchForm } from './form/form.js';
import { InputProblem } from './form/controls.js';
import { colourKeys } from './map/colours.js';
import { columnsMenu } from './panels/columns-menu.js';
import { Details } from './panels/details.js';
import { MapPanel } from './panels/map-panel.js';
import { Messages } from './panels/messages.js';
import { RepositoryChoice } from './panels/repositories.js';
import { openCommands, openDownloads } from './panels/sharing.js';
import { Progress } from './panels/progress.js';
import { parseShape } from './query/shapes.js';
import { addressOfQuery, queryOfAddress, requestAddress } from './query/query.js';
import { queryEndpoint, repositories } from './service/api.js';
import { describe } from './service/description.js';
import { unreachable } from './service/failure.js';
import { MAX_ROWS, search } from './service/search.js';
import { firstColumns } from './table/columns.js';
import { Grid } from './table/grid.js';
import { Rows } from './table/rows.js';

/** @typedef {import('./query/query.js').Query} Query */

const SHOW_EVERY_MS = 250;
const WORDS_DELAY_MS = 200;

export class App {
  /** @type {Query | undefined} */
  query = undefined;
  rows = new Rows([]);
  #columns = [];
  #regionColumn = -1;
  /** @type {import('./map/colours.js').ColourKey} */
  #colourKey = { column: -1, label: 'nothing' };
  #searching = new AbortController();
  #describing = new AbortController();
  #formats = /** @type {string[]} */ ([]);
  #selected = /** @type {number | undefined} */ (undefined);
  #shownAt = 0;

  constructor() {
    this.messages = new Messages(byId('messages'));
    this.progress = new Progress(byId('progress'), () => this.#searching.abort());
    this.form = new SearchForm(byId('parameters'), {
      onDraw: (kind) => this.map.draw(kind),
      onShapes: (shapes) => this.map.map.mark({ shapes }),
    });
    this.map = new MapPanel(byId('sky'), {
      onHover: (row) => this.grid.mark({ hovered: row }),
      onSelect: (rows) => this.#selectOnMap(rows),
      onDrawn: (shape) => this.#drawn(shape),
      onSearch: () => this.submit(),
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
    this.choice = new RepositoryChoice(
      { select: byId('repository'), lamp: byId('lamp'), note: byId('lamp-note'), links: byId('repository-links') },
      (label) => this.#describe(label),
    );
    this.#listen();
  }

  #listen() {
    byId('search').addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
    byId('reset').addEventListener('click', () => {
      this.form.reset();
      this.map.map.mark({ shapes: [] });
    });
    byId('download').addEventListener('click', () => this.query && openDownloads(byId('dialog'), queryEndpoint(this.query.repository), this.query, this.#formats));
    byId('share').addEventListener('click', () => this.query && openCommands(byId('dialog'), queryEndpoint(this.query.repository), this.query));
    byId('colour').addEventListener('change', (event) => this.#colourBy(colourKeys(this.rows.columns.map(({ name }) => name))[event.target.selectedIndex]));
    byId('dialog').addEventListener('click', (event) => event.target === byId('dialog') && byId('dialog').close());
    let wait = 0;
    byId('words').addEventListener('input', () => {
      clearTimeout(wait);
      wait = setTimeout(() => this.#filterWords(), WORDS_DELAY_MS);
    });
    addEventListener('popstate', () => this.#followAddress());
  }

  /** Reads what is served, then does what the address says. */
  async start() {
    try {
      const served = (await repositories()).map(({ label }) => label);
      this.choice.show(served, queryOfAddress(location.search)?.repository ?? served[0]);
      await this.#followAddress();
    } catch (problem) {
      this.messages.failure(unreachable(problem));
    }
  }

  async #followAddress() {
    const query = queryOfAddress(location.search);
    if (query && query.repository !== this.choice.label) {
      this.choice.choose(query.repository);
    }
    await Promise.all([this.#describe(this.choice.label, query), query && this.search(query)]);
  }

  /** Makes the form for a repository, and fills a query in. */
  async #describe(label, query) {
    this.#describing.abort();
    this.#describing = new AbortController();
    const { signal } = this.#describing;
    try {
      const description = await describe(label, signal);
      if (!signal.aborted) {
        this.#formats = description.formats;
        this.form.describe(description);
        byId('title').textContent = description.title;
      }
    } catch (problem) {
      if (signal.aborted) {
        return;
      }
      this.form.describe({ title: '', parameters: new Map(), formats: [] });
      if (!query) {
        this.messages.clear();
        this.messages.failure({ ...unreachable(problem), title: `The repository ${label} does not say how it can be searched.`, detail: problem.message });
      }
    }
    this.form.write(query?.parameters ?? new Map());
    this.map.map.mark({ shapes: this.form.position.shapes() });
  }

  /** Asks what the form says, and puts it into the address bar. */
  async submit() {
    try {
      const query = { repository: this.choice.label, parameters: this.form.read() };
      history.pushState(null, '', addressOfQuery(query));
      byId('problem').textContent = '';
      this.#turnToResults();
      await this.search(query);
    } catch (problem) {
      if (!(problem instanceof InputProblem)) {
        throw problem;
      }
      byId('problem').textContent = problem.message;
      problem.field.closest('details')?.setAttribute('open', '');
      problem.field.focus();
    }
  }

  /** On a narrow screen the results stand below the form. */
  #turnToResults() {
    if (matchMedia('(max-width: 899px)').matches) {
      byId('results').scrollIntoView({ block: 'start' });
    }
  }

  /** @param {Query} query */
  async search(query) {
    this.#searching.abort();
    this.#searching = new AbortController();
    const { signal } = this.#searching;
    this.#clear(query);
    const ending = await search(requestAddress(queryEndpoint(query.repository), query, 'json'), signal, {
      onHead: (head) => !signal.aborted && this.#head(head),
      onRows: (rows) => !signal.aborted && this.#add(rows),
    });
    if (this.#searching.signal === signal) {
      this.#end(ending);
    }
  }

  #clear(query) {
    this.query = query;
    this.messages.clear();
    this.map.clearBar();
    this.details.close();
    this.#selected = undefined;
    this.rows = new Rows(this.rows.columns);
    byId('words').value = '';
    this.map.map.clear();
    this.map.map.mark({ shapes: (query.parameters.get('POS') ?? []).map(parseShape).filter((shape) => shape !== undefined) });
    this.grid.show(this.rows, this.#columns, (column, value) => this.#dotOf(column, value));
    document.body.dataset.state = 'searching';
    this.progress.start();
  }

  #head({ columns, warnings }) {
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
    warnings.forEach((warning) => this.messages.warning(warning));
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

  #add(rows) {
    for (const row of rows) {
      this.map.map.footprints.add(row[this.#regionColumn]);
    }
    this.rows.add(rows);
    this.progress.count(this.rows.all.length);
    if (performance.now() - this.#shownAt > SHOW_EVERY_MS) {
      this.#showShown();
    }
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

  #end(ending) {
    const count = this.rows.all.length;
    document.body.dataset.state = count > 0 ? 'results' : 'none';
    if (this.rows.sorting) {
      this.rows.arrange();
    }
    this.#showShown();
    this.progress.end(ending, count);
    this.#tell(ending, count);
    this.map.map.showFootprints();
  }

  #tell(ending, count) {
    if (ending.kind === 'failed') {
      this.messages.failure(ending.failure);
    } else if (ending.kind === 'overflow') {
      const raise = { label: `Ask for up to ${MAX_ROWS.toLocaleString('en')}`, act: () => this.#raiseLimit() };
      this.messages.warning(`Only ${count.toLocaleString('en')} images are shown; more match the query. Narrow it, or ask for more.`, count < MAX_ROWS ? [raise] : []);
    } else if (ending.kind === 'full') {
      this.messages.warning(`This page shows the first ${count.toLocaleString('en')} images. Download the answer to have them all.`);
    } else if (ending.kind === 'complete' && count === 0) {
      this.messages.warning('No image matches this query. Widen the position, the bands or the times.');
    }
  }

  #raiseLimit() {
    this.form.raiseLimit();
    this.submit();
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

  #drawn(shape) {
    this.form.position.writeShape(shape);
    this.map.map.mark({ shapes: [shape] });
  }

  /** After the theme changed. */
  recolour() {
    this.map.map.recolour();
  }
}
