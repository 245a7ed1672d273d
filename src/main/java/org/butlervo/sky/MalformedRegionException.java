// SPDX-License-Identifier: MIT
package org.butlervo.sky;

/** Bytes that encode no region; the message says what is wrong with them. */
public final class MalformedRegionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    MalformedRegionException(String message) {
        super(message);
    }

    MalformedRegionException(String message, Throwable cause) {
        super(message, cause);
    }
}
