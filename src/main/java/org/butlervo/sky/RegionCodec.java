// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * The binary form of regions in a Butler registry: one byte for the kind, then little-endian doubles. Whatever is decoded is encoded to the same
 * bytes again.
 */
public final class RegionCodec {
    static final byte CIRCLE = 'c';
    static final byte BOX = 'b';
    static final byte POLYGON = 'p';
    static final byte ELLIPSE = 'e';
    static final byte UNION = 'u';
    static final byte INTERSECTION = 'i';

    private static final int CIRCLE_LENGTH = 41;
    private static final int BOX_LENGTH = 33;
    private static final int ELLIPSE_LENGTH = 113;
    private static final int VERTEX_LENGTH = 3 * Double.BYTES;
    static final int FRAME_LENGTH = 9;
    static final int SHAPE_LENGTH = 5;

    /** The Butler software flattens nested compounds; data may nest a little, but not exhaust the stack. */
    private static final int DEEPEST_NESTING = 16;

    private static final double ORTHOGONALITY = 1e-9;

    /** Radians. */
    private static final double CONSISTENCY = 1e-9;

    private RegionCodec() {}

    /**
     * The region that the bytes encode.
     *
     * @throws MalformedRegionException where they encode none
     */
    public static Region decode(byte[] bytes) {
        return decode(bytes, 0, bytes.length, 0);
    }

    /**
     * The region of a registry column: base64, or several joined by colons for their union; the empty text is the empty union.
     *
     * @throws MalformedRegionException where the text encodes none
     */
    public static Region decodeBase64(String text) {
        if (text.indexOf(':') < 0 && !text.isEmpty()) {
            return decode(fromBase64(text));
        }
        List<Region> operands = new ArrayList<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(":", -1)) {
            operands.add(decode(fromBase64(part)));
        }
        return new Union(operands);
    }

    private static byte[] fromBase64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedRegionException("region is not base64: " + e.getMessage(), e);
        }
    }

    private static Region decode(byte[] bytes, int from, int to, int depth) {
        if (from >= to) {
            throw new MalformedRegionException("region of no bytes");
        }
        ByteBuffer payload = ByteBuffer.wrap(bytes, from + 1, to - from - 1).order(ByteOrder.LITTLE_ENDIAN);
        return switch (bytes[from]) {
            case POLYGON -> polygon(payload);
            case CIRCLE -> circle(payload);
            case BOX -> box(payload);
            case ELLIPSE -> ellipse(payload);
            case UNION -> new Union(operands(bytes, from + 1, to, depth));
            case INTERSECTION -> new Intersection(operands(bytes, from + 1, to, depth));
            default -> throw new MalformedRegionException("region of unknown kind " + bytes[from]);
        };
    }

    private static Region polygon(ByteBuffer payload) {
        int length = payload.remaining();
        if (length < 3 * VERTEX_LENGTH || length % VERTEX_LENGTH != 0) {
            throw new MalformedRegionException("polygon of " + (length + 1) + " bytes; expected 1 + 24 n, n >= 3");
        }
        try {
            return ConvexPolygon.ofChecked(doubles(payload, length / Double.BYTES));
        } catch (MalformedRegionException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new MalformedRegionException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Region circle(ByteBuffer payload) {
        checkLength("circle", payload, CIRCLE_LENGTH);
        UnitVector center =
                unitVector("centre of the circle", payload.getDouble(), payload.getDouble(), payload.getDouble());
        Circle circle = new Circle(center, payload.getDouble(), payload.getDouble());
        if (!circle.isEmpty() && !(circle.angleRad() >= 0)) {
            throw new MalformedRegionException(
                    "circle of angle " + circle.angleRad() + " but squared chord " + circle.squaredChord());
        }
        return circle;
    }

    private static Region box(ByteBuffer payload) {
        checkLength("box", payload, BOX_LENGTH);
        double[] ends = doubles(payload, 4);
        boolean longitudes = (Double.isNaN(ends[0]) && Double.isNaN(ends[1])) || (isTurn(ends[0]) && isTurn(ends[1]));
        boolean latitudes = Math.abs(ends[2]) <= Math.PI / 2 && Math.abs(ends[3]) <= Math.PI / 2;
        boolean empty = Double.isNaN(ends[0]) || !(ends[2] <= ends[3]);
        if (!longitudes || !(latitudes || empty)) {
            throw new MalformedRegionException("box with ends " + Arrays.toString(ends));
        }
        return new Box(ends[0], ends[1], ends[2], ends[3]);
    }

    private static boolean isTurn(double angle) {
        return angle >= 0 && angle <= 2 * Math.PI;
    }

    private static Region ellipse(ByteBuffer payload) {
        checkLength("ellipse", payload, ELLIPSE_LENGTH);
        double[] frame = doubles(payload, FRAME_LENGTH);
        double[] shape = doubles(payload, SHAPE_LENGTH);
        if (!isOrthogonal(frame)) {
            throw new MalformedRegionException("ellipse whose matrix is not orthogonal: " + Arrays.toString(frame));
        }
        Ellipse ellipse = new Ellipse(frame, shape);
        if (!isConsistent(shape) && !ellipse.isEmpty() && !ellipse.isFull()) {
            throw new MalformedRegionException("ellipse with axes " + Arrays.toString(shape));
        }
        return ellipse;
    }

    /** Whether the stored tangents belong to the stored angles, and both axes are on the same side of a right angle. */
    private static boolean isConsistent(double[] shape) {
        return Math.abs(Math.atan(shape[3]) - Math.abs(shape[0])) < CONSISTENCY
                && Math.abs(Math.atan(shape[4]) - Math.abs(shape[1])) < CONSISTENCY
                && shape[0] * shape[1] >= 0;
    }

    private static boolean isOrthogonal(double[] m) {
        for (int i = 0; i < FRAME_LENGTH; i += 3) {
            for (int j = i; j < FRAME_LENGTH; j += 3) {
                double product = Vectors.dot(m[i], m[i + 1], m[i + 2], m[j], m[j + 1], m[j + 2]);
                if (!(Math.abs(product - (i == j ? 1 : 0)) < ORTHOGONALITY)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<Region> operands(byte[] bytes, int from, int to, int depth) {
        if (depth == DEEPEST_NESTING) {
            throw new MalformedRegionException("compounds nested more than " + DEEPEST_NESTING + " deep");
        }
        List<Region> operands = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int place = from;
        while (place < to) {
            long length = to - place < Long.BYTES ? -1 : buffer.getLong(place);
            place += Long.BYTES;
            if (length < 0 || length > to - place) {
                throw new MalformedRegionException(
                        "compound whose operand " + operands.size() + " does not fit its bytes");
            }
            operands.add(decode(bytes, place, place + (int) length, depth + 1));
            place += (int) length;
        }
        return operands;
    }

    private static UnitVector unitVector(String what, double x, double y, double z) {
        if (!UnitVector.isUnit(x, y, z)) {
            throw new MalformedRegionException(what + " is no unit vector");
        }
        return new UnitVector(x, y, z);
    }

    private static void checkLength(String kind, ByteBuffer payload, int length) {
        if (payload.remaining() != length - 1) {
            throw new MalformedRegionException(
                    kind + " of " + (payload.remaining() + 1) + " bytes; expected " + length);
        }
    }

    private static double[] doubles(ByteBuffer payload, int count) {
        double[] values = new double[count];
        payload.asDoubleBuffer().get(values);
        payload.position(payload.position() + count * Double.BYTES);
        return values;
    }

    /** The bytes of a region. The encoding has only convex polygons; others become the union of convex pieces. */
    public static byte[] encode(Region region) {
        return region.accept(RegionEncoder.INSTANCE);
    }

    /** {@link #encode} as base64, as registry columns hold it. */
    public static String encodeBase64(Region region) {
        return Base64.getEncoder().encodeToString(encode(region));
    }
}
