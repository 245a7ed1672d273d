// SPDX-License-Identifier: MIT
/**
 * ObsCore 1.1: the columns as data, the dax_obscore YAML configuration, and the mapping of a dataset to an
 * ObsCore row.
 */
@org.jspecify.annotations.NullMarked
package org.butlervo.obscore;
