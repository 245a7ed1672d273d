// SPDX-License-Identifier: MIT
/** As much of a test framework as pure functions need. Each result is a name and, if the test failed, what was wrong. */

/** @type {{ name: string, failure: string }[]} */
export const results = [];

export function test(name, body) {
  try {
    body();
    results.push({ name, failure: '' });
  } catch (problem) {
    results.push({ name, failure: String(problem?.stack ?? problem) });
  }
}

export function equal(actual, expected) {
  const [left, right] = [JSON.stringify(plain(actual)), JSON.stringify(plain(expected))];
  if (left !== right) {
    throw new Error(`expected ${right} but was ${left}`);
  }
}

export function close(actual, expected, tolerance = 1e-9) {
  if (!(Math.abs(actual - expected) <= tolerance)) {
    throw new Error(`expected ${expected} ± ${tolerance} but was ${actual}`);
  }
}

export function isTrue(actual) {
  equal(actual, true);
}

export function throwsWith(body, part) {
  try {
    body();
  } catch (problem) {
    if (problem.message.includes(part)) {
      return;
    }
    throw new Error(`expected a message with “${part}” but was “${problem.message}”`);
  }
  throw new Error(`expected a failure with “${part}”`);
}

/** What JSON leaves out or makes null would compare as equal to too much. */
function plain(value) {
  if (value instanceof Map) {
    return [...value].map(plain);
  }
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return `number ${value}`;
  }
  return value === undefined ? 'undefined' : value;
}
