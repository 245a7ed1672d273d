// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a body, within limits. Beyond them it throws the exception for status 413. */
final class LimitedBody extends FilterInputStream {
    private final Limits limits;
    private long bytesLeft;
    private int fieldsLeft;
    private int matched;

    /**
     * What a body may be.
     *
     * @param bytes at most
     * @param separator begins a field; no other character of it is the same as its first
     * @param fields at most
     */
    record Limits(long bytes, String separator, int fields) {}

    LimitedBody(InputStream in, Limits limits) {
        super(in);
        this.limits = limits;
        this.bytesLeft = limits.bytes;
        this.fieldsLeft = limits.fields;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            count((byte) next);
        }
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        for (int i = offset; i < offset + read; i++) {
            count(bytes[i]);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(byte next) {
        String separator = limits.separator;
        if (next == separator.charAt(matched)) {
            matched++;
        } else {
            matched = next == separator.charAt(0) ? 1 : 0;
        }
        if (matched == separator.length()) {
            matched = 0;
            fieldsLeft--;
        }
        bytesLeft--;
        if (bytesLeft < 0 || fieldsLeft < 0) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
    }
}
