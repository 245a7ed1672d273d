// SPDX-License-Identifier: MIT
/**
 * The one exception hierarchy. A fault says whose fault it is: the client's (usage), nobody's for long
 * (transient), the service's (fatal, default).
 */
@org.jspecify.annotations.NullMarked
package org.butlervo.fault;
