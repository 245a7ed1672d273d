// SPDX-License-Identifier: MIT
package org.butlervo.sky;

/**
 * ObsCore's s_region: STC-S in ICRS degrees with six decimals. Polygons keep their vertices and order, circles are circles; an ellipse, a box or a
 * compound is a polygon close to its outline, or its bounding circle where no polygon is like it.
 */
public final class RegionText {
    private RegionText() {}

    /** The text of a region; empty for a region without points. */
    public static String stcs(Region region) {
        return region.accept(Writer.INSTANCE);
    }

    private static String polygon(double[] xyz) {
        StringBuilder text = new StringBuilder(14 + xyz.length / 3 * 24).append("POLYGON ICRS");
        for (int i = 0; i < xyz.length; i += 3) {
            double x = xyz[i];
            double y = xyz[i + 1];
            DecimalDegrees.appendLongitude(text.append(' '), UnitVector.toDegrees(UnitVector.lonRad(x, y)));
            DecimalDegrees.append(text.append(' '), UnitVector.toDegrees(UnitVector.latRad(x, y, xyz[i + 2])));
        }
        return text.toString();
    }

    private static String circle(UnitVector center, double angleRad) {
        StringBuilder text = new StringBuilder(48).append("CIRCLE ICRS ");
        DecimalDegrees.appendLongitude(text, center.raDeg());
        DecimalDegrees.append(text.append(' '), center.decDeg());
        DecimalDegrees.append(text.append(' '), UnitVector.toDegrees(angleRad));
        return text.toString();
    }

    private static String outline(Region region) {
        BoundingCircle bounds = BoundingCircle.of(region);
        if (bounds.angleRad() < 0) {
            return "";
        }
        double[] outline = Outline.of(region);
        return outline.length == 0 ? circle(bounds.center(), bounds.angleRad()) : polygon(outline);
    }

    private enum Writer implements RegionVisitor<String> {
        INSTANCE;

        @Override
        public String visit(ConvexPolygon polygon) {
            return polygon(polygon.xyz());
        }

        @Override
        public String visit(SimplePolygon polygon) {
            return polygon(polygon.ring());
        }

        @Override
        public String visit(Circle circle) {
            return circle.isEmpty() ? "" : circle(circle.center(), circle.angleRad());
        }

        @Override
        public String visit(Box box) {
            return outline(box);
        }

        @Override
        public String visit(Ellipse ellipse) {
            return outline(ellipse);
        }

        @Override
        public String visit(Union union) {
            return union.operands().size() == 1 ? stcs(union.operands().get(0)) : outline(union);
        }

        @Override
        public String visit(Intersection intersection) {
            return outline(intersection);
        }
    }
}
