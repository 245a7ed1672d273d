// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A very small FITS image of 32 by 32 pixels of 16 bits, with a TAN world coordinate system: a star field, made up.
 *
 * @param object name of the target
 * @param filter name of the filter or band
 * @param plane where the telescope points
 * @param xDeg place of the image's centre in the plane
 * @param yDeg place of the image's centre in the plane
 * @param widthDeg of the image
 * @param seed of the stars
 */
record FitsImage(
        String object, String filter, TangentPlane plane, double xDeg, double yDeg, double widthDeg, long seed) {
    private static final int SIDE = 32;
    private static final int BLOCK = 2880;
    private static final int CARD = 80;
    private static final int STARS = 6;

    /** How long every image is: one block of header and one of pixels. */
    static final long SIZE_BYTES = 2L * BLOCK;

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(2 * BLOCK);
        card(out, "SIMPLE", "T");
        card(out, "BITPIX", "16");
        card(out, "NAXIS", "2");
        card(out, "NAXIS1", String.valueOf(SIDE));
        card(out, "NAXIS2", String.valueOf(SIDE));
        card(out, "OBJECT", "'" + object.replace("'", "''") + "'");
        card(out, "FILTER", "'" + filter + "'");
        worldCoordinates(out);
        out.writeBytes(padded("END", CARD));
        pad(out, (byte) ' ');
        out.writeBytes(pixels());
        pad(out, (byte) 0);
        return out.toByteArray();
    }

    /** The reference point is the pointing; the pixels run along the plane's axes, right ascension to the left. */
    private void worldCoordinates(ByteArrayOutputStream out) {
        double scale = widthDeg / SIDE;
        double middle = (SIDE + 1) / 2.0;
        double turn = Math.toRadians(plane.rotationDeg());
        card(out, "CTYPE1", "'RA---TAN'");
        card(out, "CTYPE2", "'DEC--TAN'");
        card(out, "RADESYS", "'ICRS'");
        card(out, "CRVAL1", number(plane.raDeg()));
        card(out, "CRVAL2", number(plane.decDeg()));
        card(out, "CRPIX1", number(middle + xDeg / scale));
        card(out, "CRPIX2", number(middle - yDeg / scale));
        card(out, "CD1_1", number(-scale * Math.cos(turn)));
        card(out, "CD1_2", number(scale * Math.sin(turn)));
        card(out, "CD2_1", number(scale * Math.sin(turn)));
        card(out, "CD2_2", number(scale * Math.cos(turn)));
    }

    private byte[] pixels() {
        SplittableRandom random = new SplittableRandom(seed);
        short[] counts = new short[SIDE * SIDE];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (short) (100 + random.nextInt(20));
        }
        for (int star = 0; star < STARS; star++) {
            int x = 1 + random.nextInt(SIDE - 2);
            int y = 1 + random.nextInt(SIDE - 2);
            int flux = 500 + random.nextInt(8_000);
            for (int i = -1; i <= 1; i++) {
                for (int j = -1; j <= 1; j++) {
                    counts[(y + j) * SIDE + x + i] += (short) (flux >> (2 * (i * i + j * j)));
                }
            }
        }
        ByteBuffer bytes = ByteBuffer.allocate(2 * counts.length);
        bytes.asShortBuffer().put(counts);
        return bytes.array();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.12f", value);
    }

    private static void card(ByteArrayOutputStream out, String key, String value) {
        String aligned = value.startsWith("'") ? value : String.format(Locale.ROOT, "%20s", value);
        out.writeBytes(padded(String.format(Locale.ROOT, "%-8s= %s", key, aligned), CARD));
    }

    private static byte[] padded(String text, int length) {
        return String.format(Locale.ROOT, "%-" + length + "s", text).getBytes(StandardCharsets.US_ASCII);
    }

    private static void pad(ByteArrayOutputStream out, byte filler) {
        while (out.size() % BLOCK != 0) {
            out.write(filler);
        }
    }
}
