// SPDX-License-Identifier: MIT
/**
 * What a repository says of itself: the parameters of its query and the columns of its answers, from the VOTable that MAXREC=0 gives
 * (SIA 2.0 section 3.1.2). Whatever is missing there is left out here.
 *
 * @typedef {{ name: string, value: string }} Option the name may be empty
 * @typedef {{
 *   name: string, description: string, unit: string, datatype: string, xtype: string, value: string,
 *   min: string, max: string, options: Option[]
 * }} Parameter bounds of an interval's ends are written as intervals; here they are single numbers
 * @typedef {{ title: string, parameters: Map<string, Parameter>, formats: string[] }} Description
 */
import { queryEndpoint, xmlDocument } from './api.js';

const USUAL_FORMATS = ['votable', 'votable/b2', 'csv', 'tsv', 'json', 'fits', 'html'];

/** @param {string} label @param {AbortSignal} [signal] @returns {Promise<Description>} */
export async function describe(label, signal) {
  return readDescription(await xmlDocument(`${queryEndpoint(label)}?MAXREC=0`, signal));
}

/** @param {Document} answer @returns {Description} */
export function readDescription(answer) {
  const parameters = new Map([...answer.querySelectorAll('GROUP[name="inputParams"] > PARAM')].map(readParameter).map((read) => [read.name, read]));
  return {
    title: childText(answer.querySelector('RESOURCE[type="results"]'), 'DESCRIPTION'),
    parameters,
    formats: formats(parameters.get('RESPONSEFORMAT')),
  };
}

/** Short names where the service tells them, media types only if it tells nothing else. */
function formats(parameter) {
  const told = (parameter?.options ?? []).map((option) => option.value);
  const short = told.filter((value) => USUAL_FORMATS.includes(value) || !value.includes('/'));
  const found = short.length > 0 ? short : told;
  return found.length > 0 ? found : USUAL_FORMATS;
}

function readParameter(element) {
  const attribute = (name) => element.getAttribute(name) ?? '';
  const bound = (name) => element.querySelector(`:scope > VALUES > ${name}`)?.getAttribute('value')?.trim() ?? '';
  return {
    name: attribute('name').toUpperCase(),
    description: childText(element, 'DESCRIPTION'),
    unit: attribute('unit'),
    datatype: attribute('datatype'),
    xtype: attribute('xtype'),
    value: attribute('value'),
    min: bound('MIN').split(/\s+/)[0],
    max: bound('MAX').split(/\s+/).at(-1) ?? '',
    options: [...element.querySelectorAll(':scope > VALUES > OPTION')].map((option) => ({
      name: option.getAttribute('name') ?? '',
      value: option.getAttribute('value') ?? '',
    })),
  };
}

function childText(element, name) {
  return element?.querySelector(`:scope > ${name}`)?.textContent.trim() ?? '';
}
