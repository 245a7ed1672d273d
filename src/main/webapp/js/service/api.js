// SPDX-License-Identifier: MIT
/** Addresses of the service, all relative to the page, so that any context root and any path prefix works. */

/** @typedef {{ label: string }} Repository */

const ROOT = new URL('api/', document.baseURI);

/** @param {string} label @returns {string} the absolute address of the repository's query resource */
export function queryEndpoint(label) {
  return resource(label, 'query');
}

/** @param {string} label @param {string} name such as `availability` */
export function resource(label, name) {
  return new URL(`sia/${encodeURIComponent(label)}/${name}`, ROOT).href;
}

/** The repositories that are served, in the operator's order. @returns {Promise<Repository[]>} */
export async function repositories() {
  const response = await fetch(ROOT, { headers: { Accept: 'application/json' } });
  if (!response.ok) {
    throw new Error(`The list of repositories could not be read (status ${response.status}).`);
  }
  return (await response.json()).repositories;
}

/** A document in XML. @param {string} address @param {AbortSignal} [signal] @returns {Promise<Document>} */
export async function xmlDocument(address, signal) {
  const response = await fetch(address, { headers: { Accept: 'application/x-votable+xml, application/xml, text/xml' }, signal });
  const parsed = new DOMParser().parseFromString(await response.text(), 'application/xml');
  if (!response.ok || parsed.querySelector('parsererror')) {
    throw new Error(faultText(parsed) || `The service answered with status ${response.status}.`);
  }
  return parsed;
}

function faultText(parsed) {
  return parsed.querySelector('INFO[name="QUERY_STATUS"][value="ERROR"]')?.textContent ?? '';
}
