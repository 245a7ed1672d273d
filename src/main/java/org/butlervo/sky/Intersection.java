// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import java.util.ArrayList;
import java.util.List;

/**
 * The points that several regions have in common; of no regions, everywhere.
 *
 * @param operands the regions
 */
public record Intersection(List<Region> operands) implements Region {
    public Intersection {
        operands = List.copyOf(operands);
    }

    @Override
    public boolean contains(UnitVector point) {
        return operands.stream().allMatch(operand -> operand.contains(point));
    }

    @Override
    public boolean overlaps(Region other) {
        List<Region> all = new ArrayList<>(operands);
        all.add(other);
        return CommonPoint.exists(all);
    }

    @Override
    public <R> R accept(RegionVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
