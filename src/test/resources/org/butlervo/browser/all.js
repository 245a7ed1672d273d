// SPDX-License-Identifier: MIT
import { results } from './check.js';
import './answer-reader.test.js';
import './coordinates.test.js';
import './description.test.js';
import './failure.test.js';
import './filter.test.js';
import './projection.test.js';
import './query.test.js';
import './regions.test.js';
import './time.test.js';

window.results = results;
