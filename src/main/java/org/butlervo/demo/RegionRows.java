// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import java.sql.SQLException;
import org.butlervo.sky.Htm;
import org.butlervo.sky.PixelRanges;
import org.butlervo.sky.Region;

/** Writes the rows that index an element's region: one for each HTM pixel of level 7 that the region touches. */
final class RegionRows {
    private static final int LEVEL = 7;

    private final RegistryWriter registry;

    RegionRows(RegistryWriter registry) {
        this.registry = registry;
    }

    void write(String element, Region region, Object... key) throws SQLException {
        PixelRanges pixels = Htm.envelope(region, LEVEL);
        for (int i = 0; i < pixels.size(); i++) {
            for (long pixel = pixels.begin(i); pixel < pixels.end(i); pixel++) {
                Object[] row = new Object[key.length + 3];
                row[0] = "htm";
                row[1] = LEVEL;
                System.arraycopy(key, 0, row, 2, key.length);
                row[row.length - 1] = pixel;
                registry.insert(element + "_skypix_overlap", row);
            }
        }
    }
}
