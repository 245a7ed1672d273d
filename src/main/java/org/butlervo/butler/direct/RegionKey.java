// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.util.List;
import org.butlervo.sky.Footprint;

/**
 * A record that has a region, such as one of {@code visit_detector_region}, and the region.
 *
 * @param values of the required dimensions of its element, in table order
 * @param footprint its region
 */
record RegionKey(List<Object> values, Footprint footprint) {}
