// SPDX-License-Identifier: MIT
/** Overflow, warnings and failures in plain words, above the results. */
import { el } from '../dom.js';

export class Messages {
  /** @param {HTMLElement} place a live region */
  constructor(place) {
    this.place = place;
  }

  clear() {
    this.place.replaceChildren();
  }

  /** @param {import('../service/failure.js').Failure} failure */
  failure({ title, advice, detail }) {
    this.#add('failure', 'alert', [el('strong', { text: title }), ` ${advice}`, ...(detail ? [el('p', { class: 'detail', text: detail })] : [])]);
  }

  /** @param {string} text @param {{ label: string, act: () => void }[]} [actions] */
  warning(text, actions = []) {
    const buttons = actions.map(({ label, act }) => el('button', { type: 'button', text: label, onclick: act }));
    this.#add('warning', 'status', [text, ' ', ...buttons]);
  }

  #add(kind, role, children) {
    const message = el('div', { class: `message ${kind}`, role }, el('div', { class: 'message-text' }, ...children),
      el('button', { type: 'button', class: 'close', 'aria-label': 'Dismiss', text: '×', onclick: () => message.remove() }));
    this.place.append(message);
  }
}
