// SPDX-License-Identifier: MIT
package org.butlervo.table;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The bytes of rows on their way out: a growing array that is filled, drained and filled again, so that writing a row makes no garbage. Text is
 * UTF-8 unless said otherwise, binary numbers are big-endian. Not thread-safe.
 */
public final class RowBuffer {
    private static final int INITIAL_BYTES = 1 << 16;
    private static final int LONGEST_LONG = 20;
    private static final VarHandle CHAR = MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final boolean[] ASCII = ascii();

    private byte[] bytes = new byte[INITIAL_BYTES];
    private int size;

    /** Number of bytes that were put since the last drain. */
    public int size() {
        return size;
    }

    /** Forgets all bytes from this position on. */
    public void truncate(int newSize) {
        size = Math.min(size, newSize);
    }

    /** Writes all bytes to the stream and starts anew. */
    public void drainTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
        size = 0;
    }

    /** A copy of all bytes. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** Puts one byte. */
    public void put(int oneByte) {
        if (size == bytes.length) {
            reserve(1);
        }
        bytes[size++] = (byte) oneByte;
    }

    /** Puts these bytes. */
    public void put(byte[] source) {
        reserve(source.length);
        System.arraycopy(source, 0, bytes, size, source.length);
        size += source.length;
    }

    /** Puts a character in UTF-8; half a surrogate pair becomes U+FFFD. */
    public void putCodePoint(int codePoint) {
        if (codePoint < 0x80) {
            put(codePoint);
        } else if (codePoint < 0x800) {
            put(0xC0 | codePoint >> 6);
            putContinuation(codePoint);
        } else if (codePoint >= Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            put(0xF0 | codePoint >> 18);
            putContinuation(codePoint >> 12);
            putContinuation(codePoint >> 6);
            putContinuation(codePoint);
        } else if (Character.MIN_SURROGATE <= codePoint && codePoint <= Character.MAX_SURROGATE) {
            putCodePoint(0xFFFD);
        } else {
            put(0xE0 | codePoint >> 12);
            putContinuation(codePoint >> 6);
            putContinuation(codePoint);
        }
    }

    /**
     * Puts the characters of a text from a position on, as long as they are plain: the quick way for almost every text.
     *
     * @param plain for each of the 128 ASCII characters whether it may stand for itself; all others are not plain
     * @return position of the first character that is not plain, or the text's length
     */
    public int putPlain(String text, int from, boolean[] plain) {
        int length = text.length();
        reserve(length - from);
        byte[] to = bytes;
        int at = size;
        int i = from;
        while (i < length) {
            char c = text.charAt(i);
            if (c >= plain.length || !plain[c]) {
                break;
            }
            to[at++] = (byte) c;
            i++;
        }
        size = at;
        return i;
    }

    /** Puts a text in UTF-8, as it is. */
    public void putText(String text) {
        int length = text.length();
        int i = putPlain(text, 0, ASCII);
        while (i < length) {
            int codePoint = text.codePointAt(i);
            putCodePoint(codePoint);
            i = putPlain(text, i + Character.charCount(codePoint), ASCII);
        }
    }

    /** Puts a text in UTF-16, big-endian, two bytes for each of its chars. */
    public void putUtf16(String text) {
        int length = text.length();
        reserve(2 * length);
        for (int i = 0; i < length; i++) {
            CHAR.set(bytes, size, text.charAt(i));
            size += Character.BYTES;
        }
    }

    /** Puts a whole number in decimal digits. */
    public void putDecimal(long value) {
        reserve(LONGEST_LONG);
        // counts on the negative side, where Long.MIN_VALUE has room
        long rest = value < 0 ? value : -value;
        int end = size + digits(rest) + (value < 0 ? 1 : 0);
        int at = end;
        do {
            bytes[--at] = (byte) ('0' - rest % 10);
            rest /= 10;
        } while (rest != 0);
        if (value < 0) {
            bytes[--at] = '-';
        }
        size = end;
    }

    /**
     * Puts a finite real number in decimal digits, with an exponent where it is very large or small, so that reading it gives the same number
     * again.
     */
    public void putDecimal(double value) {
        RealText.put(value, this);
    }

    /**
     * Puts a text that is known to be ASCII.
     *
     * @throws IllegalArgumentException if it is not
     */
    public void putAscii(String text) {
        if (putPlain(text, 0, ASCII) < text.length()) {
            throw new IllegalArgumentException("not ASCII: " + text);
        }
    }

    /** Puts the last digits of a number that is not negative, so many, with leading zeros. */
    void putDigits(long value, int count) {
        reserve(count);
        size += count;
        long rest = value;
        for (int i = 1; i <= count; i++) {
            bytes[size - i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /** Puts four bytes. */
    public void putInt(int value) {
        reserve(Integer.BYTES);
        INT.set(bytes, size, value);
        size += Integer.BYTES;
    }

    /** Puts eight bytes. */
    public void putLong(long value) {
        reserve(Long.BYTES);
        LONG.set(bytes, size, value);
        size += Long.BYTES;
    }

    /** Sets bits of a byte that was put before. */
    public void setBits(int position, int bits) {
        bytes[position] = (byte) (bytes[position] | bits);
    }

    private void putContinuation(int bits) {
        put(0x80 | (bits & 0x3F));
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    private static boolean[] ascii() {
        boolean[] all = new boolean[0x80];
        Arrays.fill(all, true);
        return all;
    }

    private static int digits(long negative) {
        int count = 1;
        for (long limit = -10; negative <= limit && count < LONGEST_LONG - 1; limit *= 10) {
            count++;
        }
        return count;
    }
}
