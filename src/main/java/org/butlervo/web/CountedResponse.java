// SPDX-License-Identifier: MIT
package org.butlervo.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A response that counts the bytes of its body, remembers when the first of them went, and notices that the client is gone. */
final class CountedResponse extends HttpServletResponseWrapper {
    private @Nullable CountedStream stream;
    private long bytes;
    private OptionalLong firstByteNanos = OptionalLong.empty();
    private boolean isCut;

    CountedResponse(HttpServletResponse response) {
        super(response);
    }

    long bytes() {
        return bytes;
    }

    /** On the clock of {@link System#nanoTime}. */
    OptionalLong firstByteNanos() {
        return firstByteNanos;
    }

    /** Whether the client was gone before the end. */
    boolean isCut() {
        return isCut;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        CountedStream counted = Optional.ofNullable(stream).orElse(new CountedStream(super.getOutputStream()));
        stream = counted;
        return counted;
    }

    private final class CountedStream extends ServletOutputStream {
        private final ServletOutputStream out;

        CountedStream(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] piece, int offset, int length) throws IOException {
            if (firstByteNanos.isEmpty()) {
                firstByteNanos = OptionalLong.of(System.nanoTime());
            }
            try {
                out.write(piece, offset, length);
                bytes += length;
            } catch (IOException e) {
                isCut = true;
                throw e;
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException e) {
                isCut = true;
                throw e;
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
