// SPDX-License-Identifier: MIT
import { readAvailability } from '../js/service/availability.js';
import { readDescription } from '../js/service/description.js';
import { equal, isTrue, test } from './check.js';

const parse = (text) => new DOMParser().parseFromString(text, 'application/xml');
const votable = (params) => parse(`<VOTABLE xmlns="http://www.ivoa.net/xml/VOTable/v1.3">
  <RESOURCE type="results"><DESCRIPTION>Some images</DESCRIPTION></RESOURCE>
  <RESOURCE type="meta" utype="adhoc:this"><GROUP name="inputParams">${params}</GROUP></RESOURCE></VOTABLE>`);

test('description: has options with names, bounds and units', () => {
  const { title, parameters } = readDescription(votable(`<PARAM name="BAND" datatype="double" arraysize="2" xtype="interval" unit="m" value="">
    <DESCRIPTION>a wavelength</DESCRIPTION><VALUES><MIN value="3e-7 3e-7"/><MAX value="1e-6 1e-6"/><OPTION name="r" value="5.5e-7 6.9e-7"/></VALUES></PARAM>`));
  equal(title, 'Some images');
  equal(parameters.get('BAND'), { name: 'BAND', description: 'a wavelength', unit: 'm', datatype: 'double', xtype: 'interval', value: '', min: '3e-7', max: '1e-6', options: [{ name: 'r', value: '5.5e-7 6.9e-7' }] });
});
test('description: does without anything', () => {
  const { parameters, formats } = readDescription(votable(''));
  equal(parameters.size, 0);
  isTrue(formats.includes('votable') && formats.includes('fits'));
});
test('description: takes the formats that are told', () =>
  equal(readDescription(votable('<PARAM name="RESPONSEFORMAT" datatype="char" value=""><VALUES><OPTION value="csv"/><OPTION value="parquet"/><OPTION value="text/csv"/></VALUES></PARAM>')).formats, ['csv', 'parquet']));
test('availability: is up', () => equal(readAvailability(parse('<a:availability xmlns:a="x"><a:available>true</a:available></a:availability>')), { isUp: true, note: '' }));
test('availability: is down for a reason', () =>
  equal(readAvailability(parse('<a:availability xmlns:a="x"><a:available>false</a:available><a:note>no database</a:note></a:availability>')), { isUp: false, note: 'no database' }));
