// SPDX-License-Identifier: MIT
/**
 * Tables as streams: columns with their metadata, rows of typed cells that may be null. Knows nothing of ObsCore
 * or VOTable, so that every service and every format can share it.
 */
@org.jspecify.annotations.NullMarked
package org.butlervo.table;
