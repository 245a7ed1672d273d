// SPDX-License-Identifier: MIT
package org.butlervo.butler;

/**
 * How the connections to a repository's database are used at one moment.
 *
 * @param active lent to somebody
 * @param idle open, for the next one
 * @param waiting callers that want one
 * @param maximum that may be open
 */
public record ConnectionUse(int active, int idle, int waiting, int maximum) {}
