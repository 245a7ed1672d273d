// SPDX-License-Identifier: MIT
package org.butlervo.format;

/**
 * The body of an answer that tells a fault.
 *
 * @param contentType of the body
 * @param body taken over, not copied
 */
@SuppressWarnings("ArrayRecordComponent") // handed to a response once, never compared
public record FaultDocument(MediaType contentType, byte[] body) {}
