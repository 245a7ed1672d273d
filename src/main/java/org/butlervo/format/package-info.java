// SPDX-License-Identifier: MIT
/**
 * Result formats as plug-ins that CDI finds by type, chosen by RESPONSEFORMAT or the Accept header.
 */
@org.jspecify.annotations.NullMarked
package org.butlervo.format;
