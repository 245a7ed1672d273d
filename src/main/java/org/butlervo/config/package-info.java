// SPDX-License-Identifier: MIT
/**
 * MicroProfile Config turned into validated immutable records, once, at start; the factory of repositories.
 */
@org.jspecify.annotations.NullMarked
package org.butlervo.config;
