// SPDX-License-Identifier: MIT
import { SkyProjection } from '../js/map/projection.js';
import { graticuleLabels, graticuleSteps } from '../js/map/graticule.js';
import { separationDeg, vectorOf } from '../js/map/vectors.js';
import { close, equal, isTrue, test } from './check.js';

const view = (change) => new SkyProjection({ raDeg: 0, decDeg: 0, zoom: 1, width: 800, height: 400, ...change });
const VIEWS = [1, 1.5, 2.5, 3, 40, 5000].flatMap((zoom) => [[0, 0], [359.9, 30], [120, -90], [10, 89]].map(([raDeg, decDeg]) => view({ zoom, raDeg, decDeg })));

test('projection: pixels lead back to their points', () => {
  for (const projection of VIEWS) {
    for (const [x, y] of [[400, 200], [300, 150], [560, 260], [401, 199]]) {
      const point = projection.at(x, y);
      const [backX, backY] = projection.pixelOf(point);
      close(backX, x, 1e-3);
      close(backY, y, 1e-3);
    }
  }
});
test('projection: d3 puts points where we do', () => {
  for (const projection of VIEWS) {
    const point = projection.at(470, 230);
    const ra = Math.atan2(point[1], point[0]) * 180 / Math.PI;
    const dec = Math.asin(point[2]) * 180 / Math.PI;
    const [x, y] = projection.d3([ra, dec]);
    close(x, 470, 0.01);
    close(y, 230, 0.01);
  }
});
test('projection: east is on the left', () => isTrue(view({}).pixelOf(vectorOf(10, 0))[0] < 400));
test('projection: north is up', () => isTrue(view({}).pixelOf(vectorOf(0, 10))[1] < 200));
test('projection: the whole sky is an ellipse twice as wide as high', () => {
  const [left] = view({}).pixelOf(vectorOf(179.999999, 0));
  const [, top] = view({}).pixelOf(vectorOf(0, 90));
  close((400 - left) / (200 - top), 2, 1e-3);
  equal(view({}).at(2, 2), undefined);
});
test('projection: areas stay equal', () => {
  const cell = (ra, dec) => {
    const [a, b, c] = [[ra, dec], [ra + 0.1, dec], [ra, dec + 0.1]].map(([x, y]) => view({}).pixelOf(vectorOf(x, y)));
    return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])) / Math.cos(dec * Math.PI / 180);
  };
  close(cell(100, 60) / cell(0, 0), 1, 0.01);
});
test('projection: what is held stays under the pointer', () => {
  for (const projection of VIEWS.filter(({ decDeg }) => Math.abs(decDeg) < 80)) {
    const held = projection.at(380, 190);
    const moved = projection.movedTo(held, 420, 215);
    isTrue(separationDeg(moved.at(420, 215), held) < moved.fieldDeg * 0.02);
  }
});
test('projection: the zoom for an angle shows that angle', () => {
  const zoomed = view({}).with({ zoom: view({}).zoomFor(10) });
  close(zoomed.fieldDeg, 10, 1e-6);
});
test('projection: the pole is reached and not passed', () => equal(view({ decDeg: 99 }).decDeg, 90));
test('graticule: lines grow denser with the zoom', () => equal([1, 10, 1000].map((zoom) => graticuleSteps(view({ zoom }), false).dec), [30, 2, 0.02]));
test('graticule: labels cross RA 0', () => {
  const texts = graticuleLabels(view({ zoom: 40, raDeg: 359.99 }), false).map(({ text }) => text);
  isTrue(texts.some((text) => text.startsWith('35')) && texts.some((text) => /^[0-5](\.\d)?°$/.test(text)));
});
