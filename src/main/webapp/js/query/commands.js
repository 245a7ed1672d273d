// SPDX-License-Identifier: MIT
/** The query as something to copy: curl, pyVO and STILTS. Every value is quoted for the language that it goes into. */
import { parseInterval } from './intervals.js';
import { pairs, requestAddress } from './query.js';
import { parseShape } from './shapes.js';

/** @typedef {import('./query.js').Query} Query */

/** A word of a POSIX shell. @param {string} text */
export function shellWord(text) {
  return /^[A-Za-z0-9_./:=@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** A string literal of Python. @param {string} text */
export function pythonText(text) {
  return JSON.stringify(text).replace(/[\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const ENDINGS = new Map([
  ['votable', 'vot'],
  ['votable/b2', 'vot'],
  ['csv', 'csv'],
  ['tsv', 'tsv'],
  ['json', 'json'],
  ['fits', 'fits'],
  ['html', 'html'],
]);

/** A name for the file of an answer. @param {string} repository @param {string} format */
export function fileName(repository, format) {
  const ending = ENDINGS.get(format) ?? format.toLowerCase().replace(/^.*[/+]/, '').replace(/[^a-z0-9]/g, '');
  return `${repository.replace(/[^\w.-]/g, '_')}-images.${ending || 'dat'}`;
}

/** @param {string} endpoint @param {Query} query @param {string} [format] */
export function curlCommand(endpoint, query, format = 'votable') {
  const values = [...pairs(query.parameters).filter(([name]) => name !== 'RESPONSEFORMAT'), ['RESPONSEFORMAT', format]];
  const lines = values.map(([name, value]) => `--data-urlencode ${shellWord(`${name}=${value}`)}`);
  return [`curl -sS --get ${shellWord(endpoint)}`, ...lines, `-o ${shellWord(fileName(query.repository, format))}`].join(' \\\n  ');
}

/** @param {string} endpoint @param {Query} query */
export function stiltsCommand(endpoint, query) {
  const address = requestAddress(endpoint, query, 'votable');
  return `stilts tpipe ifmt=votable in=${shellWord(address)} \\\n  ofmt=fits out=${shellWord(fileName(query.repository, 'fits'))}`;
}

/** Parameters of pyVO's SIA2 search that have a name of their own there; all others go in under the names of the standard. */
const PYVO_NAMES = new Map([
  ['POS', 'pos'],
  ['BAND', 'band'],
  ['CALIB', 'calib_level'],
  ['COLLECTION', 'collection'],
  ['FACILITY', 'facility'],
  ['INSTRUMENT', 'instrument'],
  ['MAXREC', 'maxrec'],
]);

/** @param {string} endpoint @param {Query} query */
export function pyvoScript(endpoint, query) {
  const named = [...query.parameters].filter(([name]) => name !== 'RESPONSEFORMAT').map(([name, values]) => pyvoArgument(name, values));
  const plain = named.filter((argument) => !argument.extra).map((argument) => `    ${argument.text},\n`);
  const extra = named.filter((argument) => argument.extra).map((argument) => `${argument.text}, `);
  const more = extra.length > 0 ? `    **{${extra.join('').replace(/, $/, '')}},\n` : '';
  return [
    'import pyvo',
    '',
    `service = pyvo.dal.sia2.SIA2Service(${pythonText(endpoint.replace(/\/query$/, ''))})`,
    `images = service.search(\n${plain.join('')}${more})`,
    'print(images.to_table())',
  ].join('\n');
}

function pyvoArgument(name, values) {
  const own = PYVO_NAMES.get(name);
  const literals = own ? values.map((value) => pyvoLiteral(name, value)) : [undefined];
  if (literals.every((literal) => literal !== undefined)) {
    return { text: `${own}=${name === 'MAXREC' ? literals[0] : listed(literals)}`, extra: false };
  }
  const texts = listed(values.map(pythonText), true);
  return /^[A-Z]\w*$/.test(name) ? { text: `${name}=${texts}`, extra: false } : { text: `${pythonText(name)}: ${texts}`, extra: true };
}

function pyvoLiteral(name, value) {
  switch (name) {
    case 'POS':
      return shapeTuple(parseShape(value));
    case 'BAND':
      return intervalTuple(parseInterval(value));
    case 'CALIB':
    case 'MAXREC':
      return /^\d+$/.test(value) ? String(Number(value)) : undefined;
    default:
      return pythonText(value);
  }
}

function listed(literals, always = false) {
  return literals.length === 1 && !always ? literals[0] : `[${literals.join(', ')}]`;
}

function shapeTuple(shape) {
  switch (shape?.kind) {
    case 'circle':
      return tuple([shape.raDeg, shape.decDeg, shape.radiusDeg]);
    case 'range':
      return tuple([...shape.raDeg, ...shape.decDeg]);
    case 'polygon':
      return tuple(shape.vertices.flat());
    default:
      return undefined;
  }
}

function intervalTuple(interval) {
  return interval && tuple([interval.low, interval.high]);
}

function tuple(numbers) {
  return `(${numbers.map((number) => (Number.isFinite(number) ? String(number) : `float("${number < 0 ? '-' : ''}inf")`)).join(', ')})`;
}
