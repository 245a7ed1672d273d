// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import java.util.ArrayList;
import java.util.List;

/** Asks every kind of region whether it overlaps one given region; what is made of parts is asked part by part. */
abstract class OverlapVisitor implements RegionVisitor<Boolean> {

    /** The region that the visited ones are compared with. */
    abstract Region region();

    @Override
    public final Boolean visit(SimplePolygon polygon) {
        for (ConvexPolygon piece : polygon.pieces()) {
            if (visit(piece)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public final Boolean visit(Union union) {
        for (Region operand : union.operands()) {
            if (operand.accept(this)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public final Boolean visit(Intersection intersection) {
        List<Region> all = new ArrayList<>(intersection.operands());
        all.add(region());
        return CommonPoint.exists(all);
    }
}
