// SPDX-License-Identifier: MIT
/** Everything about one row: its links, and every column with value, unit and meaning. */
import { el, isWebAddress, outsideLink } from '../dom.js';
import { sexagesimalDec, sexagesimalRa } from '../query/coordinates.js';
import { calendarTime } from '../query/time.js';
import { fileSize } from '../table/columns.js';

/** @typedef {import('../service/answer-reader.js').Column} Column */

export class Details {
  /** @param {HTMLElement} place @param {{ onClose: (hadFocus: boolean) => void, onLocate: () => void }} listener */
  constructor(place, listener) {
    this.place = place;
    this.listener = listener;
    place.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        this.close();
      }
    });
  }

  /** @param {Column[]} columns @param {any[]} row @param {boolean} takesFocus */
  show(columns, row, takesFocus) {
    const value = (name) => row[columns.findIndex((column) => column.name === name)] ?? null;
    const heading = el('h2', { text: value('obs_title') ?? value('obs_id') ?? 'Image', tabindex: '-1' });
    this.place.replaceChildren(
      el('header', {}, heading, el('button', { type: 'button', class: 'close', 'aria-label': 'Close details', text: '×', onclick: () => this.close() })),
      this.#actions(value),
      el('dl', {}, ...columns.flatMap((column, i) => entry(column, row[i]))),
    );
    this.place.hidden = false;
    this.place.scrollTop = 0;
    if (takesFocus) {
      heading.focus({ preventScroll: true });
    }
  }

  close() {
    if (!this.place.hidden) {
      const hadFocus = this.place.contains(document.activeElement);
      this.place.hidden = true;
      this.listener.onClose(hadFocus);
    }
  }

  #actions(value) {
    const url = value('access_url');
    const links = [];
    if (isWebAddress(url)) {
      const size = value('access_estsize');
      const about = [value('access_format'), size === null ? undefined : fileSize(size)].filter(Boolean).join(', ');
      links.push(el('a', { class: 'button', href: url, target: '_blank', rel: 'noopener noreferrer', text: 'Open the data' }), el('span', { class: 'hint', text: about }));
    }
    if (value('s_region') !== null) {
      links.push(el('button', { type: 'button', class: 'quiet', text: 'Show on the map', onclick: () => this.listener.onLocate() }));
    }
    return el('div', { class: 'buttons' }, ...links);
  }
}

function entry(column, value) {
  return [
    el('dt', {}, el('span', { class: 'name', text: column.name })),
    el('dd', {}, shown(column, value), el('p', { class: 'hint', text: column.description })),
  ];
}

function shown(column, value) {
  if (value === null) {
    return el('span', { class: 'empty', text: 'unknown' });
  }
  if (isWebAddress(value)) {
    return outsideLink(value);
  }
  const text = column.unit ? `${value} ${column.unit}` : String(value);
  const inWords = otherWords(column, value);
  return el('span', { class: 'value' }, text, ...(inWords ? [el('span', { class: 'hint', text: ` ${inWords}` })] : []));
}

function otherWords(column, value) {
  if (column.ucd === 'pos.eq.ra') {
    return sexagesimalRa(value, 2);
  }
  if (column.ucd === 'pos.eq.dec') {
    return sexagesimalDec(value, 1);
  }
  return column.unit === 'd' && column.ucd.startsWith('time.') && typeof value === 'number' && value > 1000 ? `${calendarTime(value)} UTC` : '';
}
