// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** Writes the bytes of each kind of region; {@link RegionCodec} describes them. */
enum RegionEncoder implements RegionVisitor<byte[]> {
    INSTANCE;

    @Override
    public byte[] visit(ConvexPolygon polygon) {
        return bytes(RegionCodec.POLYGON, polygon.xyz());
    }

    @Override
    public byte[] visit(SimplePolygon polygon) {
        return polygon.pieces().size() == 1
                ? visit(polygon.pieces().get(0))
                : compound(RegionCodec.UNION, polygon.pieces());
    }

    @Override
    public byte[] visit(Circle circle) {
        UnitVector center = circle.center();
        return bytes(RegionCodec.CIRCLE, center.x(), center.y(), center.z(), circle.squaredChord(), circle.angleRad());
    }

    @Override
    public byte[] visit(Box box) {
        return bytes(
                RegionCodec.BOX,
                box.west(),
                box.east(),
                box.band().south(),
                box.band().north());
    }

    @Override
    public byte[] visit(Ellipse ellipse) {
        double[] values = Arrays.copyOf(ellipse.frame(), RegionCodec.FRAME_LENGTH + RegionCodec.SHAPE_LENGTH);
        System.arraycopy(ellipse.shape(), 0, values, RegionCodec.FRAME_LENGTH, RegionCodec.SHAPE_LENGTH);
        return bytes(RegionCodec.ELLIPSE, values);
    }

    @Override
    public byte[] visit(Union union) {
        return compound(RegionCodec.UNION, union.operands());
    }

    @Override
    public byte[] visit(Intersection intersection) {
        return compound(RegionCodec.INTERSECTION, intersection.operands());
    }

    private static byte[] bytes(byte kind, double... values) {
        ByteBuffer buffer =
                ByteBuffer.allocate(1 + Double.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.put(kind);
        buffer.asDoubleBuffer().put(values);
        return buffer.array();
    }

    private static byte[] compound(byte kind, List<? extends Region> operands) {
        List<byte[]> parts = operands.stream().map(RegionCodec::encode).toList();
        int length =
                1 + parts.stream().mapToInt(part -> Long.BYTES + part.length).sum();
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.put(kind);
        for (byte[] part : parts) {
            buffer.putLong(part.length).put(part);
        }
        return buffer.array();
    }
}
