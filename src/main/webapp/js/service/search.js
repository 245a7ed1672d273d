// SPDX-License-Identifier: MIT
/**
 * Asks a query and hands its rows over while they arrive.
 *
 * @typedef {{ kind: 'complete' } | { kind: 'overflow' } | { kind: 'stopped' } | { kind: 'full' } | { kind: 'failed', failure: Failure }} Ending
 *     `full`: the page holds no more rows than it can show
 * @typedef {import('./failure.js').Failure} Failure
 */
import { AnswerReader } from './answer-reader.js';
import { brokenOff, failureOfAnswer, failureOfEnd, unreachable } from './failure.js';

/** More rows than this are left to downloads. */
export const MAX_ROWS = 100_000;

/**
 * @param {string} address a request for JSON
 * @param {AbortSignal} signal stops the search
 * @param {{ onHead: (head: import('./answer-reader.js').Head) => void, onRows: (rows: any[][]) => void }} listener
 * @returns {Promise<Ending>} never rejected by what the service does
 */
export async function search(address, signal, listener) {
  let count = 0;
  let isAnswer = false;
  const reader = new AnswerReader({
    onHead: (head) => {
      isAnswer = true;
      listener.onHead(head);
    },
    onRows: (rows) => {
      const wanted = rows.slice(0, MAX_ROWS - count);
      count += rows.length;
      listener.onRows(wanted);
    },
  });
  try {
    const response = await fetch(address, { headers: { Accept: 'application/json' }, signal });
    if (!response.ok) {
      return { kind: 'failed', failure: await failureOfAnswer(response) };
    }
    const ending = await readAll(response, reader, () => count > MAX_ROWS);
    return isAnswer ? ending : { kind: 'failed', failure: unreachable(new SyntaxError()) };
  } catch (problem) {
    if (signal.aborted) {
      return { kind: 'stopped' };
    }
    return { kind: 'failed', failure: count > 0 ? brokenOff() : unreachable(problem) };
  }
}

async function readAll(response, reader, isFull) {
  const chunks = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let chunk = await chunks.read(); !chunk.done; chunk = await chunks.read()) {
    reader.push(chunk.value);
    if (isFull()) {
      await chunks.cancel();
      return { kind: 'full' };
    }
  }
  return endingOf(reader.finish());
}

function endingOf(tail) {
  switch (tail?.status) {
    case 'OK':
      return { kind: 'complete' };
    case 'OVERFLOW':
      return { kind: 'overflow' };
    case 'ERROR':
      return { kind: 'failed', failure: failureOfEnd(tail.message) };
    default:
      return { kind: 'failed', failure: brokenOff() };
  }
}
