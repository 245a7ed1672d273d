// SPDX-License-Identifier: MIT
/**
 * Numbers with their unit: closed intervals with open ends, Modified Julian Dates, UTC and TAI with the leap
 * seconds between them.
 */
@org.jspecify.annotations.NullMarked
package org.butlervo.quantity;
