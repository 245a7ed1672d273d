// SPDX-License-Identifier: MIT
/** Two dialogs: the answer as a file in every format, and the query as something to copy. */
import { el } from '../dom.js';
import { curlCommand, fileName, pyvoScript, stiltsCommand } from '../query/commands.js';
import { addressOfQuery, requestAddress } from '../query/query.js';

/** @typedef {import('../query/query.js').Query} Query */

const FORMAT_WORDS = new Map([
  ['votable', 'VOTable, for TOPCAT, Aladin, Firefly, astropy'],
  ['votable/b2', 'VOTable in binary, smaller'],
  ['csv', 'comma-separated values'],
  ['tsv', 'tab-separated values'],
  ['json', 'JSON'],
  ['fits', 'FITS binary table'],
  ['html', 'web page'],
]);

/** @param {HTMLDialogElement} dialog @param {string} endpoint @param {Query} query @param {string[]} formats */
export function openDownloads(dialog, endpoint, query, formats) {
  const links = formats.map((format) => el('li', {},
    el('a', { class: 'button', href: requestAddress(endpoint, query, format), download: fileName(query.repository, format), text: format, 'data-format': format }),
    el('span', { class: 'hint', text: FORMAT_WORDS.get(format) ?? '' })));
  open(dialog, 'Download the answer', [
    el('p', { class: 'hint', text: 'The service is asked again and sends the whole answer, without the filters of the table.' }),
    el('ul', { class: 'formats' }, ...links),
  ]);
}

/** @param {HTMLDialogElement} dialog @param {string} endpoint @param {Query} query */
export function openCommands(dialog, endpoint, query) {
  const page = new URL(addressOfQuery(query), new URL(location.pathname, location.href)).href;
  open(dialog, 'Use this query elsewhere', [
    copyable('This page', page),
    copyable('URL of the query', requestAddress(endpoint, query)),
    copyable('curl', curlCommand(endpoint, query)),
    copyable('Python (pyVO)', pyvoScript(endpoint, query)),
    copyable('STILTS', stiltsCommand(endpoint, query)),
  ]);
}

function open(dialog, title, children) {
  const close = el('button', { type: 'button', class: 'close', 'aria-label': 'Close', text: '×', onclick: () => dialog.close() });
  dialog.replaceChildren(el('header', {}, el('h2', { text: title }), close), ...children);
  dialog.setAttribute('aria-label', title);
  dialog.showModal();
}

function copyable(title, text) {
  const code = el('pre', { tabindex: '0' }, el('code', { text }));
  const button = el('button', { type: 'button', class: 'quiet', text: 'Copy', 'aria-label': `Copy ${title}` });
  const said = el('span', { class: 'hint', role: 'status' });
  button.addEventListener('click', async () => {
    said.textContent = (await copied(text, code)) ? 'copied' : 'press Ctrl+C';
  });
  return el('section', { class: 'copyable', 'data-command': title }, el('div', { class: 'row' }, el('h3', { text: title }), said, button), code);
}

/** The clipboard is closed to pages that came by plain HTTP; the text is selected then, which is half the way. */
async function copied(text, code) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(code);
    return false;
  }
}
