// SPDX-License-Identifier: MIT
/**
 * What went wrong, in plain words.
 *
 * @typedef {{ title: string, advice: string, detail: string }} Failure detail is the service's own text, or empty
 */

const BY_STATUS = new Map([
  [400, ['The service did not understand this query.', 'Correct what it names and search again.']],
  [401, ['You are not signed in.', 'Sign in where your institute asks you to, then search again.']],
  [403, ['You may not search this repository.', 'Ask its operators for access.']],
  [404, ['There is no such repository here.', 'Choose another one from the list.']],
  [413, ['The query is too long.', 'Use a polygon with fewer corners, or fewer values.']],
  [414, ['The query is too long.', 'Use a polygon with fewer corners, or fewer values.']],
  [429, ['Too many queries at once.', 'Wait a moment, then search again.']],
  [431, ['The query is too long.', 'Use a polygon with fewer corners, or fewer values.']],
  [502, ['The service is not available now.', 'Try again in a minute.']],
  [503, ['The repository is not available now.', 'Try again in a minute.']],
  [504, ['The service took too long to answer.', 'Narrow the search and try again.']],
]);

/** The failure that a response with an error status tells. @param {Response} response @returns {Promise<Failure>} */
export async function failureOfAnswer(response) {
  const [title, advice] = BY_STATUS.get(response.status) ?? [
    'The service could not answer.',
    'Try again; if it stays like this, tell the operators.',
  ];
  const wait = Number(response.headers.get('Retry-After'));
  return { title, advice: wait > 0 ? `Try again in ${duration(wait)}.` : advice, detail: faultText(await response.text()) };
}

function duration(seconds) {
  return seconds < 90 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`;
}

/** The message of a fault in JSON or VOTable; empty for anything else, such as a proxy's page. @param {string} body */
export function faultText(body) {
  const start = body.trimStart();
  if (start.startsWith('{')) {
    try {
      return withoutKind(JSON.parse(start).message ?? '');
    } catch {
      return '';
    }
  }
  if (start.startsWith('<?xml') || start.startsWith('<VOTABLE')) {
    const answer = new DOMParser().parseFromString(start, 'application/xml');
    return withoutKind(answer.querySelector('INFO[name="QUERY_STATUS"]')?.textContent.trim() ?? '');
  }
  return '';
}

/** DALI puts the kind of a fault first, as in `UsageFault: invalid MAXREC`. */
function withoutKind(message) {
  const text = message.replace(/^\w+Fault:\s*/, '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The failure that ended an answer after its rows. @param {string} message @returns {Failure} */
export function failureOfEnd(message) {
  return {
    title: 'The answer ended early: the service failed while it was sending.',
    advice: 'The images shown are right, but more exist. Search again.',
    detail: withoutKind(message),
  };
}

/** The connection ended before the answer did. @returns {Failure} */
export function brokenOff() {
  return {
    title: 'The answer broke off: the connection ended too early.',
    advice: 'The images shown are right, but more may exist. Search again.',
    detail: '',
  };
}

/** No answer at all. @param {unknown} problem @returns {Failure} */
export function unreachable(problem) {
  return {
    title: 'The service cannot be reached.',
    advice: 'Check your connection, then search again.',
    detail: problem instanceof SyntaxError ? 'What came back was no answer of this service.' : '',
  };
}
