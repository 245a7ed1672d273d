// SPDX-License-Identifier: MIT
/** Whether a repository answers (VOSI availability). */
import { resource, xmlDocument } from './api.js';

/** @typedef {{ isUp: boolean, note: string }} Availability */

/** Never fails: a service that cannot be asked is not up. @param {string} label @param {AbortSignal} [signal] @returns {Promise<Availability>} */
export async function availability(label, signal) {
  try {
    return readAvailability(await xmlDocument(resource(label, 'availability'), signal));
  } catch (problem) {
    return { isUp: false, note: problem instanceof TypeError ? 'The service cannot be reached.' : problem.message };
  }
}

/** @param {Document} answer @returns {Availability} */
export function readAvailability(answer) {
  const text = (name) => [...answer.getElementsByTagNameNS('*', name)].map((element) => element.textContent.trim());
  const isUp = text('available')[0] === 'true';
  return { isUp, note: [...text('note'), ...text('downAt').map((at) => `down at ${at}`)].join(' ') };
}
