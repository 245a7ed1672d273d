// SPDX-License-Identifier: MIT
import { curlCommand, fileName, pyvoScript, pythonText, shellWord, stiltsCommand } from '../js/query/commands.js';
import { intervalText, parseInterval, scaled } from '../js/query/intervals.js';
import { addressOfQuery, queryOfAddress, requestAddress } from '../js/query/query.js';
import { parseShape, parseVertices, shapeText } from '../js/query/shapes.js';
import { equal, isTrue, test, throwsWith } from './check.js';

const AWKWARD = `it's "50%" & <b>+1</b> \\ $HOME \`id\` 天`;
const query = (...entries) => ({ repository: 'dp1', parameters: new Map(entries) });
const ENDPOINT = 'https://example.org/vo/api/sia/dp1/query';

test('query: the address keeps every value as it is', () => {
  const asked = query(['POS', ['CIRCLE 84.1 -5.4 0.5', 'RANGE 359 1 -1 +Inf']], ['TARGET', [AWKWARD]], ['MAXREC', ['10']]);
  equal(queryOfAddress(addressOfQuery(asked)), asked);
  equal([...queryOfAddress(addressOfQuery(asked)).parameters], [...asked.parameters]);
});
test('query: names are folded and empty values dropped', () =>
  equal([...queryOfAddress('?repository=a&band=1&Band=2&TIME=').parameters], [['BAND', ['1', '2']]]));
test('query: an address without a repository asks nothing', () => equal(queryOfAddress('?POS=CIRCLE+1+2+3'), undefined));
test('query: a plus sign survives the request', () =>
  equal(requestAddress(ENDPOINT, query(['TIME', ['60000 +Inf']]), 'csv'), `${ENDPOINT}?TIME=60000+%2BInf&RESPONSEFORMAT=csv`));
test('query: the asked format replaces one of the query', () =>
  equal(requestAddress(ENDPOINT, query(['RESPONSEFORMAT', ['html']]), 'csv'), `${ENDPOINT}?RESPONSEFORMAT=csv`));
test('query: no parameters need no question mark', () => equal(requestAddress(ENDPOINT, query()), ENDPOINT));

test('commands: plain words stay plain', () => equal(shellWord('MAXREC=10'), 'MAXREC=10'));
test('commands: a shell finds nothing to expand', () => equal(shellWord(AWKWARD), `'it'\\''s "50%" & <b>+1</b> \\ $HOME \`id\` 天'`));
test('commands: Python reads the same text', () => equal(JSON.parse(pythonText(AWKWARD)), AWKWARD));
test('commands: Python text is plain ASCII', () => isTrue(/^[\x20-\x7e]*$/.test(pythonText(AWKWARD))));
test('commands: curl encodes values itself', () =>
  equal(curlCommand(ENDPOINT, query(['POS', ['CIRCLE 1 2 3']]), 'csv'), [
    `curl -sS --get ${ENDPOINT}`,
    `--data-urlencode 'POS=CIRCLE 1 2 3'`,
    '--data-urlencode RESPONSEFORMAT=csv',
    '-o dp1-images.csv',
  ].join(' \\\n  ')));
test('commands: STILTS gets a quoted address', () =>
  equal(stiltsCommand(ENDPOINT, query(['TARGET', ["O'Neil"]])),
    `stilts tpipe ifmt=votable in='${ENDPOINT}?TARGET=O%27Neil&RESPONSEFORMAT=votable' \\\n  ofmt=fits out=dp1-images.fits`));
test('commands: pyVO gets shapes, intervals and levels as Python has them', () => {
  const script = pyvoScript(ENDPOINT, query(['POS', ['CIRCLE 84.1 -5.4 0.5']], ['BAND', ['5e-7 +Inf']], ['CALIB', ['1', '2']], ['MAXREC', ['10']]));
  isTrue(script.includes('SIA2Service("https://example.org/vo/api/sia/dp1")'));
  isTrue(script.includes('pos=(84.1, -5.4, 0.5),'));
  isTrue(script.includes('band=(5e-7, float("inf")),'));
  isTrue(script.includes('calib_level=[1, 2],'));
  isTrue(script.includes('maxrec=10,'));
});
test('commands: pyVO gets what it has no name for as text', () => {
  const script = pyvoScript(ENDPOINT, query(['POS', ['SQUARE 1']], ['DPSUBTYPE', ['a"b']], ['X-Y', ['1']]));
  isTrue(script.includes('POS=["SQUARE 1"],'));
  isTrue(script.includes('DPSUBTYPE=["a\\"b"],'));
  isTrue(script.includes('**{"X-Y": ["1"]},'));
});
test('commands: a file name has no path in it', () => equal(fileName('../dp 1', 'votable'), '.._dp_1-images.vot'));

for (const text of ['CIRCLE 84.1 -5.4 0.5', 'RANGE 359.5 0.5 -1 1', 'RANGE 0 360 -Inf +Inf', 'POLYGON 83 -6 85 -6 85 -5 84 -5.8']) {
  test(`shapes: ${text} stays what it is`, () => equal(shapeText(parseShape(text.replace('-Inf', '-90').replace('+Inf', '90'))), text.replace('-Inf', '-90').replace('+Inf', '90')));
}
for (const text of ['', 'SQUARE 1 2 3', 'CIRCLE 1 2', 'CIRCLE 1 2 x', 'POLYGON 1 2 3 4', 'POLYGON 1 2 3 4 5']) {
  test(`shapes: “${text}” is none`, () => equal(parseShape(text), undefined));
}
test('shapes: no exponent is written', () => equal(shapeText({ kind: 'circle', raDeg: 1e-9, decDeg: -1e-9, radiusDeg: 1e-6 }), 'CIRCLE 0 0 0.000001'));
test('shapes: corners may be positions on lines', () => equal(parseVertices('05:00:00 -5\n6h 1d\n70, 2').vertices, [[75, -5], [90, 1], [70, 2]]));
test('shapes: corners may be numbers in a row', () => equal(parseVertices('1 2 3 4 5 6').vertices, [[1, 2], [3, 4], [5, 6]]));
test('shapes: two corners are no polygon', () => throwsWith(() => parseVertices('1 2\n3 4'), 'three positions'));

test('intervals: open ends are infinite', () => equal([parseInterval('-Inf 5'), parseInterval('5 +Inf')], [{ low: -Infinity, high: 5 }, { low: 5, high: Infinity }].map((x) => x)));
test('intervals: one number is both ends', () => equal(parseInterval('6e-7'), { low: 6e-7, high: 6e-7 }));
for (const text of ['', 'a b', '1 2 3']) {
  test(`intervals: “${text}” is none`, () => equal(parseInterval(text), undefined));
}
test('intervals: text and value agree', () => equal(intervalText(parseInterval('-Inf 8e-7')), '-Inf 8e-7'));
test('intervals: nanometres become metres without dust', () => equal(String(scaled(551.3, 1e-9)), '5.513e-7'));
