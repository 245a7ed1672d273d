// SPDX-License-Identifier: MIT
/** How far a search is: the number of images so far, a moving bar, and a button that stops it. */

const SPEAK_EVERY_MS = 2000;

export class Progress {
  #since = 0;
  #spokenAt = 0;

  /** @param {HTMLElement} root @param {() => void} onStop */
  constructor(root, onStop) {
    this.find = (name) => root.querySelector(`[data-part="${name}"]`);
    this.find('stop').addEventListener('click', onStop);
  }

  start() {
    this.#since = performance.now();
    this.#spokenAt = this.#since;
    this.#busy(true);
    this.#write('Searching…');
    this.find('spoken').textContent = 'Searching';
  }

  /** @param {number} rows so far */
  count(rows) {
    this.#write(`${images(rows)} so far…`);
    if (performance.now() - this.#spokenAt > SPEAK_EVERY_MS) {
      this.#spokenAt = performance.now();
      this.find('spoken').textContent = `${images(rows)} so far`;
    }
  }

  /** @param {import('../service/search.js').Ending} ending @param {number} rows */
  end(ending, rows) {
    this.#busy(false);
    const seconds = ((performance.now() - this.#since) / 1000).toFixed(1);
    const words = {
      complete: `${images(rows)}, complete, in ${seconds} s`,
      overflow: `${images(rows)}, and more exist`,
      full: `${images(rows)}, and more exist`,
      stopped: `${images(rows)}; you stopped the search`,
      failed: rows > 0 ? `${images(rows)}; the answer is not complete` : 'No answer',
    }[ending.kind];
    this.#write(words);
    this.find('spoken').textContent = words;
  }

  #write(text) {
    this.find('count').textContent = text;
  }

  #busy(isBusy) {
    this.find('bar').hidden = !isBusy;
    this.find('stop').hidden = !isBusy;
  }
}

function images(count) {
  return count === 1 ? '1 image' : `${count.toLocaleString('en')} images`;
}
