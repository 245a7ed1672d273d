// SPDX-License-Identifier: MIT
/**
 * SIA 2.0: the request as one immutable value, its parser, the planner, the exact filter, the discovery service
 * and the self-description.
 */
@org.jspecify.annotations.NullMarked
package org.butlervo.sia;
