// SPDX-License-Identifier: MIT
import { AnswerReader } from '../js/service/answer-reader.js';
import { equal, test } from './check.js';

const ANSWER = `{"name":"ivoa.ObsCore",
"description":"a \\"data\\":[ in a text",
"warnings":["one"],
"columns":[{"name":"a","type":"text"},
{"name":"b","type":"double"}],
"data":[
["x],\\n[\\"y\\"",1],
["天",null],
["]",2.5]
],
"status":"OVERFLOW","message":"More rows exist."}
`;

function read(pieces) {
  const seen = { head: undefined, rows: [], tail: undefined };
  const reader = new AnswerReader({ onHead: (head) => (seen.head = head), onRows: (rows) => seen.rows.push(...rows) });
  pieces.forEach((piece) => reader.push(piece));
  seen.tail = reader.finish();
  return seen;
}

const ROWS = [['x],\n["y"', 1], ['天', null], [']', 2.5]];
for (const size of [1, 2, 3, 7, 50, 10000]) {
  test(`answer: is the same in pieces of ${size}`, () => {
    const seen = read(ANSWER.match(new RegExp(`[^]{1,${size}}`, 'g')));
    equal(seen.head.columns.map(({ name }) => name), ['a', 'b']);
    equal(seen.head.warnings, ['one']);
    equal(seen.rows, ROWS);
    equal(seen.tail, { status: 'OVERFLOW', message: 'More rows exist.' });
  });
}
test('answer: without rows', () => {
  const seen = read(['{"columns":[],"warnings":[],\n"data":[\n],\n"status":"OK","message":""}\n']);
  equal([seen.rows, seen.tail], [[], { status: 'OK', message: '' }]);
});
test('answer: that breaks off has rows and no end', () => {
  const seen = read([ANSWER.slice(0, ANSWER.indexOf('["]"') + 3)]);
  equal([seen.rows, seen.tail], [ROWS.slice(0, 2), undefined]);
});
test('answer: that breaks off in its last line has no end', () => equal(read([ANSWER.slice(0, -10)]).tail, undefined));
test('answer: of something else is nothing', () => equal(read(['<html>\n<p>Sign in</p>']), { head: undefined, rows: [], tail: undefined }));
