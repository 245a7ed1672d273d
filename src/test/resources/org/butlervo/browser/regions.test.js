// SPDX-License-Identifier: MIT
import { geoArea } from '../js/d3.js';
import { Drawing, roundedShape } from '../js/map/drawing.js';
import { Footprints } from '../js/map/footprints.js';
import { contains, geoJson, parseRegion, regionOfShape, roughArea } from '../js/map/regions.js';
import { positionOf, separationDeg, vectorOf } from '../js/map/vectors.js';
import { close, equal, isTrue, test } from './check.js';

const SQUARE = 'POLYGON ICRS 10 -1 12 -1 12 1 10 1';
const TURNED = 'POLYGON ICRS 10 1 12 1 12 -1 10 -1';
const ACROSS_ZERO = 'POLYGON ICRS 359 -1 1 -1 1 1 359 1';
const AROUND_POLE = 'POLYGON ICRS 0 -89 90 -89 180 -89 270 -89';
const CONCAVE = 'POLYGON 0 0 4 0 4 4 2 1 0 4';
const holds = (text, ra, dec) => contains(parseRegion(text), vectorOf(ra, dec));

for (const text of [SQUARE, TURNED]) {
  test(`regions: ${text} has its inside where it is small`, () => {
    equal([holds(text, 11, 0), holds(text, 13, 0), holds(text, 191, 0)], [true, false, false]);
    isTrue(geoArea(geoJson(parseRegion(text))) < 0.01);
  });
}
test('regions: RA 0 is no border', () => equal([holds(ACROSS_ZERO, 0, 0), holds(ACROSS_ZERO, 359.5, 0.5), holds(ACROSS_ZERO, 180, 0)], [true, true, false]));
test('regions: a pole can be inside', () => equal([holds(AROUND_POLE, 123, -90), holds(AROUND_POLE, 45, -89.5), holds(AROUND_POLE, 0, -88.9), holds(AROUND_POLE, 0, 90)], [true, true, false, false]));
test('regions: a pole polygon covers the cap only', () => isTrue(geoArea(geoJson(parseRegion(AROUND_POLE))) < 0.002));
test('regions: a notch is outside', () => equal([holds(CONCAVE, 2, 0.5), holds(CONCAVE, 2, 3), holds(CONCAVE, 0.3, 3)], [true, false, true]));
test('regions: circles hold what is near', () => equal([holds('CIRCLE ICRS 0 90 1', 77, 89.01), holds('CIRCLE 0 90 1', 77, 88.99)], [true, false]));
test('regions: d3 fills the inside of a circle', () => close(geoArea(geoJson(parseRegion('CIRCLE 30 40 5'))), roughArea(parseRegion('CIRCLE 30 40 5')), 1e-3));
for (const text of [null, 5, '', 'POLYGON ICRS 1 2 3 4', 'POLYGON 1 2 3 4 x 6', 'CIRCLE 1 2', 'BOX ICRS 1 2 3 4', 'POLYGON 1 2 3 4 5 NaN']) {
  test(`regions: ${JSON.stringify(text)} is not drawn`, () => equal(parseRegion(text), undefined));
}
test('regions: a range has no corners', () => equal(regionOfShape({ kind: 'range', raDeg: [0, 1], decDeg: [0, 1] }), undefined));

test('footprints: the smallest comes first, hidden ones never', () => {
  const footprints = new Footprints();
  ['CIRCLE 10 0 5', null, 'CIRCLE 10 0 1', 'CIRCLE 50 0 1', 'CIRCLE 10 0 1'].forEach((text) => footprints.add(text));
  equal(footprints.at(vectorOf(10.5, 0), () => true), [2, 4, 0]);
  equal(footprints.at(vectorOf(10.5, 0), (row) => row !== 2), [4, 0]);
  equal(footprints.at(vectorOf(190, 0), () => true), []);
});
test('footprints: more than the first room', () => {
  const footprints = new Footprints();
  for (let i = 0; i < 3000; i += 1) {
    footprints.add(`CIRCLE ${i / 10} 0 0.01`);
  }
  equal(footprints.at(vectorOf(299.9, 0), () => true), [2999]);
});
test('footprints: the circle around them crosses RA 0', () => {
  const footprints = new Footprints();
  ['CIRCLE 359 0 1', 'CIRCLE 1 0 1', 'CIRCLE 1 0 1'].forEach((text) => footprints.add(text));
  close(separationDeg(footprints.around().centre, vectorOf(0, 0)), 0, 1e-9);
  close(footprints.around().radiusDeg, 2, 1e-9);
});
test('footprints: opposite ones have no middle', () => {
  const footprints = new Footprints();
  ['CIRCLE 0 0 1', 'CIRCLE 180 0 1'].forEach((text) => footprints.add(text));
  equal(footprints.around(), undefined);
});

test('drawing: a circle is its centre and a point of its edge', () => {
  const drawing = new Drawing('circle');
  drawing.add(vectorOf(359, 0));
  const shape = drawing.shape(vectorOf(1, 0));
  close(shape.raDeg, 359);
  close(shape.radiusDeg, 2);
});
test('drawing: a polygon needs three corners that differ', () => {
  const drawing = new Drawing('polygon');
  [vectorOf(0, 0), vectorOf(1, 0), vectorOf(1, 0)].forEach((point) => drawing.add(point));
  equal(drawing.shape(), undefined);
  drawing.undo();
  equal(drawing.shape(vectorOf(1, 1))?.vertices.length, 3);
});
test('drawing: what is rounded to 360 is 0', () => equal(roundedShape({ kind: 'circle', raDeg: 359.999, decDeg: 1.2345, radiusDeg: 0.123456 }, 1), { kind: 'circle', raDeg: 0, decDeg: 1.2, radiusDeg: 0.123 }));
test('vectors: positions come back', () => {
  for (const [ra, dec] of [[0, 0], [359.9, -89.9], [180, 45], [90, 1e-7]]) {
    const { raDeg, decDeg } = positionOf(vectorOf(ra, dec));
    close(raDeg, ra, 1e-9);
    close(decDeg, dec, 1e-9);
  }
});
