// SPDX-License-Identifier: MIT
/** The choice of repository and its lamp: green while it answers, red with the reason while it does not. */
import { availability } from '../service/availability.js';
import { resource } from '../service/api.js';
import { el } from '../dom.js';

const ASK_AGAIN_MS = 60_000;

export class RepositoryChoice {
  #asking = new AbortController();

  /**
   * @param {{ select: HTMLSelectElement, lamp: HTMLElement, note: HTMLElement, links: HTMLElement }} elements
   * @param {(label: string) => void} onChoose
   */
  constructor(elements, onChoose) {
    Object.assign(this, elements);
    this.select.addEventListener('change', () => {
      this.#ask();
      onChoose(this.select.value);
    });
    setInterval(() => document.visibilityState === 'visible' && this.#ask(), ASK_AGAIN_MS);
  }

  /** @param {string[]} labels @param {string} chosen */
  show(labels, chosen) {
    this.select.replaceChildren(...labels.map((label) => el('option', { value: label, text: label })));
    this.choose(chosen);
  }

  get label() {
    return this.select.value;
  }

  /** @param {string} label one that is not served is added, so that a link to it tells why it fails */
  choose(label) {
    if (![...this.select.options].some((option) => option.value === label)) {
      this.select.append(el('option', { value: label, text: label }));
    }
    this.select.value = label;
    this.#ask();
  }

  async #ask() {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.links.replaceChildren(...['capabilities', 'availability'].map((name) => el('a', { href: resource(this.label, name), text: name })));
    const state = await availability(this.label, signal);
    if (!signal.aborted) {
      this.#light(state);
    }
  }

  #light({ isUp, note }) {
    this.lamp.dataset.state = isUp ? 'up' : 'down';
    this.note.textContent = isUp ? 'available' : `not available${note ? `: ${note}` : ''}`;
    this.note.title = note;
  }
}
