// SPDX-License-Identifier: MIT
package org.butlervo.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;

/**
 * Encodes bytes as lines of base64. The JDK's stream hands its characters on one by one; this one in lines. The stream behind it stays open when it
 * is closed. Not thread-safe.
 */
final class Base64Lines extends OutputStream {
    /** Long lines are quicker to write; endless ones are hard on tools. */
    private static final int LINE_BYTES = 3 * 1024;

    private final Base64.Encoder encoder = Base64.getEncoder();
    private final byte[] held = new byte[LINE_BYTES];
    private final byte[] line = new byte[LINE_BYTES / 3 * 4 + 1];
    private final OutputStream out;
    private int size;

    Base64Lines(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int oneByte) throws IOException {
        held[size++] = (byte) oneByte;
        if (size == LINE_BYTES) {
            writeLine();
        }
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        int from = start;
        int end = start + length;
        while (from < end) {
            int taken = Math.min(end - from, LINE_BYTES - size);
            System.arraycopy(bytes, from, held, size, taken);
            size += taken;
            from += taken;
            if (size == LINE_BYTES) {
                writeLine();
            }
        }
    }

    private void writeLine() throws IOException {
        int characters = encoder.encode(size == LINE_BYTES ? held : Arrays.copyOf(held, size), line);
        line[characters] = '\n';
        out.write(line, 0, characters + 1);
        size = 0;
    }

    /** Writes what is held back, with its padding. */
    @Override
    public void close() throws IOException {
        if (size > 0) {
            writeLine();
        }
    }
}
