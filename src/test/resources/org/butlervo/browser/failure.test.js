// SPDX-License-Identifier: MIT
import { isWebAddress } from '../js/dom.js';
import { faultText } from '../js/service/failure.js';
import { equal, test } from './check.js';

test('failure: reads JSON', () => equal(faultText('{"status":"ERROR","message":"UsageFault: bad POS"}'), 'Bad POS'));
test('failure: reads VOTable', () =>
  equal(faultText('<?xml version="1.0"?><VOTABLE><RESOURCE><INFO name="QUERY_STATUS" value="ERROR">TransientFault: try later</INFO></RESOURCE></VOTABLE>'), 'Try later'));
for (const body of ['', '<html><h1>502</h1></html>', '{broken', 'plain']) {
  test(`failure: says nothing for “${body}”`, () => equal(faultText(body), ''));
}
for (const [address, expected] of [
  ['https://example.org/a?b', true],
  ['http://example.org', true],
  ['javascript:alert(1)', false],
  ['JaVaScRiPt:alert(1)', false],
  ['\u0001javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['//example.org', false],
  ['/api', false],
  [null, false],
  [7, false],
]) {
  test(`links: ${JSON.stringify(address)} ${expected ? 'leads' : 'does not lead'} anywhere`, () => equal(isWebAddress(address), expected));
}
