// SPDX-License-Identifier: MIT
/** The parts of d3-geo that the page uses; d3-geo is loaded before as a script of its own. */
export const { geoArea, geoCircle, geoPath, geoProjectionMutator } = globalThis.d3;
