// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.butlervo.quantity.Timespan;

/**
 * A demonstration registry, the same for the same seed and size, whatever the engine.
 *
 * @param seed of everything that looks random
 * @param fields that are visited
 * @param visiting how often each field is visited
 * @param files directory below which one image per dataset is written; empty for none
 */
record DemoRegistry(long seed, List<DemoSky.Field> fields, Visiting visiting, Optional<Path> files) {
    private static final long FIRST_TRACT = 100;

    /** Writes the registry; the connection's database and schema hold no such tables yet. */
    void write(Connection connection, RegistryDdl ddl) throws SQLException, IOException {
        try (RegistryWriter registry = new RegistryWriter(connection, ddl)) {
            new RegistryFrame(registry, visiting.cameras()).write();
            DatasetSink datasets = new DatasetSink(registry, new DatasetIds(seed), files);
            writeExposures(new Exposures(registry, datasets, Camera.SMALL));
            writeWideExposures(new Exposures(registry, datasets, Camera.WIDE));
            writeCoadds(new Coadds(registry, datasets));
            writeBiases(registry, datasets);
            datasets.writeSummaries();
            registry.finish();
        }
    }

    private void writeExposures(Exposures exposures) throws SQLException, IOException {
        Schedule schedule = new Schedule(seed);
        for (long visit = 0; visit < visiting.most(); visit++) {
            for (int field = 0; field < fields.size(); field++) {
                if (visit < visiting.of(field)) {
                    exposures.write(schedule.science(fields.get(field)));
                }
            }
        }
        exposures.write(schedule.calibration("dark", 30));
        exposures.write(schedule.calibration("bias", 0));
    }

    private void writeWideExposures(Exposures exposures) throws SQLException, IOException {
        Schedule schedule = new Schedule(seed + 1);
        for (long visit = 0; visit < visiting.wideVisits(); visit++) {
            for (int field = 0; field < visiting.deepFields(); field++) {
                exposures.write(schedule.science(fields.get(field)));
            }
        }
    }

    private void writeCoadds(Coadds coadds) throws SQLException, IOException {
        long tract = FIRST_TRACT;
        for (DemoSky.Field field : fields) {
            coadds.tract(tract++, field);
        }
    }

    /** Biases are valid for a time, so that a search by data ID alone does not find them. */
    private static void writeBiases(RegistryWriter registry, DatasetSink datasets) throws SQLException, IOException {
        TangentPlane nowhere = new TangentPlane(0, 0, 0);
        for (int detector = 0; detector < Camera.SMALL.detectors().size(); detector++) {
            FitsImage image = new FitsImage("bias", "empty", nowhere, 0, 0, Camera.DETECTOR_WIDTH_DEG, detector);
            UUID id = datasets.add(DemoType.BIAS, DemoCollection.CALIB_RUN, image, Camera.SMALL.instrument(), detector);
            datasets.summarise(DemoType.BIAS, DemoCollection.CALIB, Camera.SMALL.instrument(), detector);
            registry.insert(
                    DemoType.BIAS.calibsTable(),
                    detector + 1L,
                    DemoType.BIAS.id(),
                    id,
                    DemoCollection.CALIB.id(),
                    Camera.SMALL.instrument(),
                    detector,
                    new Timespan(Timespan.MIN_NANOS, Timespan.MAX_NANOS));
        }
    }
}
