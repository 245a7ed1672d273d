// SPDX-License-Identifier: MIT
/** Which columns the table shows. */
import { el } from '../dom.js';

/**
 * @param {HTMLElement} place inside the menu
 * @param {import('../service/answer-reader.js').Column[]} columns
 * @param {number[]} chosen their positions
 * @param {(chosen: number[]) => void} onChange told positions: those that were shown in their order, new ones after them
 */
export function columnsMenu(place, columns, chosen, onChange) {
  let shown = chosen;
  const toggle = (position, isOn) => {
    shown = isOn ? [...shown, position] : shown.filter((other) => other !== position);
    onChange(shown);
  };
  place.replaceChildren(...columns.map((column, position) => {
    const box = el('input', { type: 'checkbox', checked: chosen.includes(position), value: column.name });
    box.addEventListener('change', () => toggle(position, box.checked));
    return el('label', { class: 'line', title: column.description }, box, el('span', { text: column.name }));
  }));
}
