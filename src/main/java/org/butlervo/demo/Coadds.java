// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.butlervo.sky.Region;
import org.butlervo.sky.RegionCodec;

/** Writes the sky map, one tract around each field, and the coadds on its patches. */
final class Coadds {
    private static final List<String> BANDS = List.of("g", "r", "i");

    private final RegistryWriter registry;
    private final DatasetSink datasets;
    private final RegionRows overlaps;

    Coadds(RegistryWriter registry, DatasetSink datasets) {
        this.registry = registry;
        this.datasets = datasets;
        this.overlaps = new RegionRows(registry);
    }

    void tract(long tract, DemoSky.Field field) throws SQLException, IOException {
        TangentPlane plane = new TangentPlane(field.raDeg(), field.decDeg(), 0);
        int side = DemoSky.PATCHES_PER_SIDE;
        Region outline = plane.square(0, 0, side * DemoSky.PATCH_WIDTH_DEG);
        registry.insert("tract", RegistryFrame.SKYMAP, tract, RegionCodec.encodeBase64(outline));
        overlaps.write("tract", outline, RegistryFrame.SKYMAP, tract);
        for (int patch = 0; patch < side * side; patch++) {
            double x = DemoSky.offset(patch % side, side, DemoSky.PATCH_WIDTH_DEG);
            double y = DemoSky.offset(patch / side, side, DemoSky.PATCH_WIDTH_DEG);
            Region region = plane.square(x, y, DemoSky.PATCH_WIDTH_DEG);
            registry.insert(
                    "patch",
                    RegistryFrame.SKYMAP,
                    tract,
                    patch,
                    patch % side,
                    patch / side,
                    RegionCodec.encodeBase64(region));
            overlaps.write("patch", region, RegistryFrame.SKYMAP, tract, patch);
            for (String band : BANDS) {
                FitsImage image =
                        new FitsImage(field.name(), band, plane, x, y, DemoSky.PATCH_WIDTH_DEG, tract * 100 + patch);
                Object[] id = {band, RegistryFrame.SKYMAP, tract, patch};
                datasets.add(DemoType.DEEP_COADD, DemoCollection.OLDER_RUN, image, id);
                if (patch % 2 == 0) {
                    datasets.add(DemoType.TEMPLATE_COADD, DemoCollection.OLDER_RUN, image, id);
                }
            }
        }
    }
}
