// SPDX-License-Identifier: MIT
/**
 * Reads the service's JSON while it arrives. Its rows stand one on a line, and no JSON text contains a bare line break, so lines can be cut without
 * looking inside; the status comes last.
 *
 * @typedef {{ name: string, type: string, unit: string, ucd: string, description: string }} Column
 * @typedef {{ columns: Column[], warnings: string[] }} Head
 * @typedef {{ status: string, message: string }} Tail status is OK, OVERFLOW or ERROR
 */

const DATA = '"data":[';

export class AnswerReader {
  #rest = '';
  #head = '';
  #tail = '';
  /** @type {'head' | 'data' | 'tail'} */
  #part = 'head';
  #onHead;
  #onRows;

  /** @param {{ onHead: (head: Head) => void, onRows: (rows: any[][]) => void }} listener told as soon as something is complete */
  constructor({ onHead, onRows }) {
    this.#onHead = onHead;
    this.#onRows = onRows;
  }

  /** Takes the next piece of the answer, cut anywhere. @param {string} text */
  push(text) {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    this.#take(lines);
  }

  /** What the answer said at its end; undefined if it broke off before, and then a row that was cut is dropped. @returns {Tail | undefined} */
  finish() {
    if (this.#part === 'tail') {
      this.#take([this.#rest]);
    }
    this.#rest = '';
    return this.#tail === '' ? undefined : parsedTail(this.#tail);
  }

  #take(lines) {
    let i = 0;
    while (this.#part === 'head' && i < lines.length) {
      this.#takeHead(lines[i]);
      i += 1;
    }
    const start = i;
    while (this.#part === 'data' && i < lines.length && !lines[i].startsWith(']')) {
      i += 1;
    }
    this.#takeRows(lines.slice(start, i));
    if (i < lines.length) {
      this.#part = 'tail';
      this.#tail += lines.slice(i).join('');
    }
  }

  #takeHead(line) {
    this.#head += line;
    if (this.#head.endsWith(DATA)) {
      this.#part = 'data';
      this.#onHead(JSON.parse(`${this.#head.slice(0, -DATA.length)}"data":[]}`));
    }
  }

  #takeRows(lines) {
    const rows = lines.filter((line) => line.startsWith('[') && line.endsWith(line.endsWith(',') ? '],' : ']'));
    if (rows.length > 0) {
      this.#onRows(JSON.parse(`[${rows.join('').replace(/,$/, '')}]`));
    }
  }
}

/** The end of the array of rows, then members as in an object. */
function parsedTail(text) {
  try {
    const { status, message } = JSON.parse(text.replace(/^\]\s*,?/, '{'));
    return { status, message };
  } catch {
    return undefined;
  }
}
