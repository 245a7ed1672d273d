// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.util.List;
import org.butlervo.sky.Region;

/**
 * A record that has a region, such as one of {@code visit_detector_region}, and the region.
 *
 * @param values of the required dimensions of its element, in table order
 * @param region as it is stored
 */
record RegionKey(List<Object> values, Region region) {}
