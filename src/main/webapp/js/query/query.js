// SPDX-License-Identifier: MIT
/**
 * A question to one repository: parameters of SIA with their values, as they stand in the address bar and in the request.
 *
 * The address of the page is `?repository=dp1&POS=CIRCLE+84.1+-5.4+0.5&…`; without `repository` it asks nothing.
 *
 * @typedef {{ repository: string, parameters: Map<string, string[]> }} Query
 */

const REPOSITORY = 'repository';

/** @param {string} search such as `?repository=demo&BAND=6e-7` @returns {Query | undefined} */
export function queryOfAddress(search) {
  const repository = new URLSearchParams(search).get(REPOSITORY);
  if (!repository) {
    return undefined;
  }
  const parameters = new Map();
  for (const [name, value] of new URLSearchParams(search)) {
    const key = name.toUpperCase();
    if (name !== REPOSITORY && value.trim() !== '') {
      parameters.set(key, [...(parameters.get(key) ?? []), value]);
    }
  }
  return { repository, parameters };
}

/** @param {Query} query @returns {string} what follows the page's own address */
export function addressOfQuery(query) {
  return `?${new URLSearchParams([[REPOSITORY, query.repository], ...pairs(query.parameters)])}`;
}

/**
 * The request that asks the query.
 *
 * @param {string} endpoint address of the repository's query resource
 * @param {Query} query
 * @param {string} [format] value of RESPONSEFORMAT
 */
export function requestAddress(endpoint, query, format) {
  const own = pairs(query.parameters).filter(([name]) => name !== 'RESPONSEFORMAT');
  const chosen = format ? [['RESPONSEFORMAT', format]] : [];
  const search = new URLSearchParams([...own, ...chosen]).toString();
  return search ? `${endpoint}?${search}` : endpoint;
}

/** @param {Map<string, string[]>} parameters @returns {string[][]} each name with each of its values */
export function pairs(parameters) {
  return [...parameters].flatMap(([name, values]) => values.map((value) => [name, value]));
}
