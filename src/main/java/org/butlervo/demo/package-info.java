// SPDX-License-Identifier: MIT
/**
 * The generator of demonstration and benchmark repositories: a valid Butler registry, SQLite or PostgreSQL, with
 * little FITS images.
 */
@org.jspecify.annotations.NullMarked
package org.butlervo.demo;
