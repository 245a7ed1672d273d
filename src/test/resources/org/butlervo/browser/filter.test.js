// SPDX-License-Identifier: MIT
import { cellTest, rowTest } from '../js/table/filter.js';
import { Rows } from '../js/table/rows.js';
import { equal, test } from './check.js';

const passing = (filter, isNumeric, values) => values.filter(cellTest(filter, isNumeric));
const NUMBERS = [1, 2, 3.5, -4, null];
for (const [filter, expected] of [
  ['2', [2]],
  ['=2', [2]],
  ['>1', [2, 3.5]],
  ['>=2', [2, 3.5]],
  ['< 2', [1, -4]],
  ['<=-4', [-4]],
  ['1..3.5', [1, 2, 3.5]],
  ['-5 .. 0', [-4]],
  ['!2', [1, 3.5, -4, null]],
  ['null', [null]],
  ['!null', [1, 2, 3.5, -4]],
  ['5', []],
  ['.5', []],
  ['3.', []],
  ['a', []],
]) {
  test(`filter: numbers ${filter}`, () => equal(passing(filter, true, NUMBERS), expected));
}
const TEXTS = ['raw', 'Visit Image', 'visit', null, '1..3'];
for (const [filter, expected] of [
  ['VISIT', ['Visit Image', 'visit']],
  ['=visit', ['visit']],
  ['!visit', ['raw', null, '1..3']],
  ['1..3', ['1..3']],
  ['>', []],
  ['null', [null]],
]) {
  test(`filter: texts ${filter}`, () => equal(passing(filter, false, TEXTS), expected));
}
test('filter: an empty filter is none', () => equal([cellTest('', true), cellTest(' ', false), cellTest('!', false)], [undefined, undefined, undefined]));
test('filter: no filter lets every row pass', () => equal(rowTest(new Map(), ' ', []), undefined));
test('filter: every word must be somewhere', () => {
  const pass = rowTest(new Map(), 'raw 12', []);
  equal([['demo.RAW', 120], ['demo.raw', 7], [null, 12]].map(pass), [true, false, false]);
});

const COLUMNS = [{ name: 'n', type: 'int' }, { name: 't', type: 'text' }];
function rows() {
  const made = new Rows(COLUMNS);
  made.add([[3, 'b'], [null, 'a'], [1, 'b'], [2, null]]);
  return made;
}
test('rows: sorted upwards, unknown last', () => {
  const made = rows();
  made.sorting = { column: 0, descending: false };
  made.arrange();
  equal(made.shown, [2, 3, 0, 1]);
});
test('rows: sorted downwards, unknown last, equal ones in order', () => {
  const made = rows();
  made.sorting = { column: 1, descending: true };
  made.arrange();
  equal(made.shown, [0, 2, 1, 3]);
});
test('rows: what arrives is filtered at once', () => {
  const made = rows();
  made.filters.set(0, '>1');
  made.arrange();
  made.add([[9, 'z'], [0, 'z']]);
  equal([made.shown, made.all.length, made.isFiltered], [[0, 3, 4], 6, true]);
});
