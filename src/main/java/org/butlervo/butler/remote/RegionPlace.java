// SPDX-License-Identifier: MIT
package org.butlervo.butler.remote;

/** Where the regions of a search's datasets come from. */
sealed interface RegionPlace {
    /** They have none, or nobody asked. */
    record Nowhere() implements RegionPlace {}

    /** In the row. */
    record InRow(int position) implements RegionPlace {}

    /** In records that not every dataset has, so that a join would lose rows: looked up for a portion of rows at a time. */
    record LookedUp(RegionLookup lookup) implements RegionPlace {}

    /**
     * In a row per visit of the exposure, whose region counts only if the visit is the exposure's chosen one: that of its own number without asking, others
     * after a look-up.
     *
     * @param visit position of the visit's number
     * @param exposure position of the exposure's number
     * @param region position of the visit's region
     */
    record OfChosenVisit(int visit, int exposure, int region, RegionLookup lookup) implements RegionPlace {}
}
