// SPDX-License-Identifier: MIT
/**
 * Adapter: a Butler registry database read over JDBC, PostgreSQL or SQLite, never written. SQL text and its
 * binds travel together; what differs between the engines is in one small dialect each.
 */
@org.jspecify.annotations.NullMarked
package org.butlervo.butler.direct;
