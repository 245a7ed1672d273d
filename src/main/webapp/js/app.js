// SPDX-License-Identifier: MIT
/** The page as a whole: what was asked, what came back, and how form, results and address bar follow each other. */
import { byId } from './dom.js';
import { SearchForm } from './form/form.js';
import { InputProblem } from './form/controls.js';
import { Messages } from './panels/messages.js';
import { RepositoryChoice } from './panels/repositories.js';
import { Results } from './panels/results.js';
import { openCommands, openDownloads } from './panels/sharing.js';
import { Progress } from './panels/progress.js';
import { parseShape } from './query/shapes.js';
import { addressOfQuery, queryOfAddress, requestAddress } from './query/query.js';
import { queryEndpoint, repositories } from './service/api.js';
import { describe } from './service/description.js';
import { unreachable } from './service/failure.js';
import { MAX_ROWS, search } from './service/search.js';

/** @typedef {import('./query/query.js').Query} Query */

export class App {
  /** @type {Query | undefined} */
  query = undefined;
  #searching = new AbortController();
  #describing = new AbortController();
  #formats = /** @type {string[]} */ ([]);

  constructor() {
    this.messages = new Messages(byId('messages'));
    this.progress = new Progress(byId('progress'), () => this.#searching.abort());
    this.form = new SearchForm(byId('parameters'), {
      onDraw: (kind) => this.results.map.draw(kind),
      onShapes: (shapes) => this.results.showShapes(shapes),
    });
    this.results = new Results({ onDrawn: (shape) => this.form.position.writeShape(shape), onSearch: () => this.submit() });
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
      this.results.showShapes([]);
    });
    byId('download').addEventListener('click', () => this.query && openDownloads(byId('dialog'), queryEndpoint(this.query.repository), this.query, this.#formats));
    byId('share').addEventListener('click', () => this.query && openCommands(byId('dialog'), queryEndpoint(this.query.repository), this.query));
    byId('dialog').addEventListener('click', (event) => event.target === byId('dialog') && byId('dialog').close());
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
    this.results.showShapes(this.form.position.shapes());
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
    this.results.clear((query.parameters.get('POS') ?? []).map(parseShape).filter((shape) => shape !== undefined));
    document.body.dataset.state = 'searching';
    this.progress.start();
  }

  #head({ columns, warnings }) {
    this.results.begin(columns);
    warnings.forEach((warning) => this.messages.warning(warning));
  }

  #add(rows) {
    this.results.add(rows);
    this.progress.count(this.results.count);
  }

  #end(ending) {
    const { count } = this.results;
    document.body.dataset.state = count > 0 ? 'results' : 'none';
    this.results.end();
    this.progress.end(ending, count);
    this.#tell(ending, count);
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

  /** After the theme changed. */
  recolour() {
    this.results.map.map.recolour();
  }
}
