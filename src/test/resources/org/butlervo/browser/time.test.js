// SPDX-License-Identifier: MIT
import { calendarTime, parseTime } from '../js/query/time.js';
import { close, equal, test, throwsWith } from './check.js';

for (const [text, mjd] of [
  ['2025-04-01', 60766],
  ['2025-04-01T12:00', 60766.5],
  ['2025-04-01 12:00:00Z', 60766.5],
  ['2025-04-01T00:00:43.2', 60766.0005],
  ['60766.5', 60766.5],
  ['2460767.0', 60766.5],
  ['1858-11-17', 0],
  ['2024-02-29', 60369],
]) {
  test(`time: reads ${text}`, () => close(parseTime(text), mjd, 1e-9));
}
test('time: a date that ends an interval means its last moment', () => equal(parseTime('2025-04-01', true), 60767));
test('time: a time that ends an interval means itself', () => equal(parseTime('2025-04-01T12:00', true), 60766.5));
for (const text of ['', 'yesterday', '2025-02-30', '2025-13-01', '2025-04-01T25:00', '1/4/2025']) {
  test(`time: refuses “${text}”`, () => throwsWith(() => parseTime(text), text === '' ? 'no time' : text));
}
test('time: writes the calendar', () => equal(calendarTime(60766.5), '2025-04-01 12:00:00'));
test('time: writes nothing where the calendar ends', () => equal(calendarTime(1e12), ''));
