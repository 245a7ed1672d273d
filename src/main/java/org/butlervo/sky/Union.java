// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import java.util.List;

/**
 * All points of several regions; of none, nowhere.
 *
 * @param operands the regions
 */
public record Union(List<Region> operands) implements Region {
    public Union {
        operands = List.copyOf(operands);
    }

    @Override
    public boolean contains(UnitVector point) {
        return operands.stream().anyMatch(operand -> operand.contains(point));
    }

    @Override
    public boolean overlaps(Region other) {
        return operands.stream().anyMatch(operand -> operand.overlaps(other));
    }

    @Override
    public <R> R accept(RegionVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
