// SPDX-License-Identifier: MIT
/**
 * The adapter to a Butler server: its REST protocol, version v1, read with the token of the user who asks. {@link
 * org.butlervo.butler.remote.RemoteRepository} is its only way in.
 */
@org.jspecify.annotations.NullMarked
package org.butlervo.butler.remote;
