// SPDX-License-Identifier: MIT
import { decimalDegrees, parsePosition, sexagesimalDec, sexagesimalRa, shortAngle } from '../js/query/coordinates.js';
import { close, equal, test, throwsWith } from './check.js';

const ORION = [84.1, -5.4];
for (const [text, [ra, dec]] of [
  ['84.1 -5.4', ORION],
  ['84.1, -5.4', ORION],
  ['84.1,-5.4', ORION],
  ['84.1-5.4', ORION],
  ['  84.1d  -5.4d ', ORION],
  ['84.1° −5.4°', ORION],
  ['05:36:24 -05:24:00', ORION],
  ['5h36m24s -5d24m0s', ORION],
  ['5h36m24s-5d24m', ORION],
  ['05 36 24 -05 24 00', ORION],
  ['05ʰ36ᵐ24ˢ −05°24′00″', ORION],
  ['84d06m00s -5.4', ORION],
  ['5.60666666666667h -5.4', ORION],
  ['8.41e1 -5.4e0', ORION],
  ['0 90', [0, 90]],
  ['360 -90', [0, -90]],
  ['10 20', [10, 20]],
  ['12:30 +10:30', [187.5, 10.5]],
  ['23:59:59.999 -00:00:30', [359.99999583333334, -30 / 3600]],
  ['10 20 30 40', [155, 30 + 40 / 60]],
]) {
  test(`coordinates: reads ${text}`, () => {
    const position = parsePosition(text);
    close(position.raDeg, ra, 1e-9);
    close(position.decDeg, dec, 1e-9);
  });
}

for (const [text, part] of [
  ['', 'Two coordinates'],
  ['84.1', 'Two coordinates'],
  ['1 2 3', 'Two coordinates'],
  ['361 0', '0 to 360'],
  ['-1, 0', '0 to 360'],
  ['25:00:00 0', '0 to 360'],
  ['10 91', '-90 to 90'],
  ['10 -90:00:01', '-90 to 90'],
  ['05:60:00 -05:24:00', 'below 60'],
  ['10, 5h30m', 'not in hours'],
  ['M31, -5', 'no right ascension'],
  ['NaN 5', 'no right ascension'],
]) {
  test(`coordinates: refuses “${text}”`, () => throwsWith(() => parsePosition(text), part));
}

test('coordinates: writes hours and degrees', () => equal([sexagesimalRa(84.1), sexagesimalDec(-5.4)], ['05h36m24.0s', '−05°24′00″']));
test('coordinates: carries instead of writing 60', () => equal([sexagesimalRa(359.9999999), sexagesimalDec(9.9999999)], ['00h00m00.0s', '+10°00′00″']));
test('coordinates: writes no negative zero', () => equal(decimalDegrees(-0.000001), '0.0000°'));
test('coordinates: suits the unit to the size', () => equal([1.5, 0.2, 0.001].map(shortAngle), ['1.5°', '12′', '3.6″']));
