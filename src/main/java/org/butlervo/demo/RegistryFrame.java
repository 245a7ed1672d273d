// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes what every registry has whatever it holds: attributes, dataset types, collections, the camera and the sky map. */
final class RegistryFrame {
    static final String SKYMAP = "demo_v1";
    private static final long LARGEST_ID = 7_050_123_199_999L;
    private static final String PACKAGE = "lsst.daf.butler.";

    /** What implements each part of the registry, and in which version. */
    private static final List<Manager> MANAGERS = List.of(
            new Manager("attributes", "registry.attributes.DefaultButlerAttributeManager", "1.0.1"),
            new Manager("dimensions", "registry.dimensions.static.StaticDimensionRecordStorageManager", "6.0.2"),
            new Manager("collections", "registry.collections.synthIntKey.SynthIntKeyCollectionManager", "2.0.0"),
            new Manager(
                    "datasets",
                    "registry.datasets.byDimensions._manager.ByDimensionsDatasetRecordStorageManagerUUID",
                    "2.0.0"),
            new Manager("opaque", "registry.opaque.ByNameOpaqueTableStorageManager", "0.2.0"),
            new Manager("datastores", "registry.bridge.monolithic.MonolithicDatastoreRegistryBridgeManager", "0.2.1"));

    private final RegistryWriter registry;
    private final List<Camera> cameras;

    private record Manager(String part, String className, String version) {}

    RegistryFrame(RegistryWriter registry, List<Camera> cameras) {
        this.registry = registry;
        this.cameras = List.copyOf(cameras);
    }

    void write() throws SQLException {
        attributes();
        types();
        collections();
        for (Camera camera : cameras) {
            write(camera);
        }
        for (String element : List.of("tract", "patch")) {
            registry.insert(element + "_skypix_overlap_summary", "htm", 7, SKYMAP);
        }
        registry.insert("opaque_meta", "file_datastore_records");
        registry.insert("skymap", SKYMAP, Base64.getEncoder().encodeToString(new byte[40]), 4_000, 10, 10);
    }

    private void attributes() throws SQLException {
        for (Manager manager : MANAGERS) {
            String className = PACKAGE + manager.className;
            registry.insert("butler_attributes", "config:registry.managers." + manager.part, className);
            registry.insert("butler_attributes", "version:" + className, manager.version);
        }
        registry.insert("butler_attributes", "config:dimensions.json", RegistrySchema.text("dimensions.json"));
    }

    private void types() throws SQLException {
        Set<Integer> groups = new HashSet<>();
        for (DemoType type : DemoType.values()) {
            if (groups.add(type.dimensionsKey())) {
                registry.insert("dimension_graph_key", type.dimensionsKey());
                for (String dimension : type.dimensions()) {
                    registry.insert("dimension_graph_definition", type.dimensionsKey(), dimension);
                }
            }
            registry.insert(
                    "dataset_type",
                    type.id(),
                    type.typeName(),
                    type.storageClass(),
                    type.dimensionsKey(),
                    type.tagsTable(),
                    type.isCalibration() ? type.calibsTable() : null);
        }
    }

    private void collections() throws SQLException {
        for (DemoCollection collection : DemoCollection.values()) {
            registry.insert("collection", collection.id(), collection.fullName(), collection.kind(), null);
            if (collection.kind() == 1) {
                registry.insert("run", collection.id(), null, null);
            }
            List<DemoCollection> children = new ArrayList<>(collection.children());
            for (int position = 0; position < children.size(); position++) {
                registry.insert(
                        "collection_chain",
                        collection.id(),
                        position,
                        children.get(position).id());
            }
        }
    }

    private void write(Camera camera) throws SQLException {
        String instrument = camera.instrument();
        registry.insert("instrument", instrument, LARGEST_ID, 2, LARGEST_ID, 1_000, "org.butlervo." + instrument);
        for (String filter : DemoSky.FILTERS) {
            registry.insert("physical_filter", instrument, filter, filter.substring(0, 1));
        }
        registry.insert("physical_filter", instrument, "empty", "white");
        registry.insert("visit_system", instrument, 0, "one-to-one");
        registry.insert("visit_system", instrument, 2, "by-seq-start-end");
        for (int number = 0; number < camera.detectors().size(); number++) {
            Camera.Detector detector = camera.detectors().get(number);
            registry.insert(
                    "detector", instrument, number, detector.fullName(), detector.name(), detector.raft(), "SCIENCE");
        }
        for (String element : List.of("visit", "visit_detector_region")) {
            registry.insert(element + "_skypix_overlap_summary", "htm", 7, instrument);
        }
    }
}
