// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.butlervo.fault.FatalFault;

/**
 * Which versions of the registry's managers this reader understands. Anything else is refused: a wrong guess about the schema would give wrong
 * answers silently.
 */
final class RegistryVersions {
    private static final List<Supported> SUPPORTED = List.of(
            new Supported("attributes", "registry.attributes.DefaultButlerAttributeManager", "1."),
            new Supported("dimensions", "registry.dimensions.static.StaticDimensionRecordStorageManager", "6.0."),
            new Supported("collections", "registry.collections.synthIntKey.SynthIntKeyCollectionManager", "2.0."),
            new Supported(
                    "datasets",
                    "registry.datasets.byDimensions._manager.ByDimensionsDatasetRecordStorageManagerUUID",
                    "2.0.",
                    "1.0."),
            new Supported("opaque", "registry.opaque.ByNameOpaqueTableStorageManager", "0.2."),
            new Supported("datastores", "registry.bridge.monolithic.MonolithicDatastoreRegistryBridgeManager", "0.2."));

    private record Supported(String manager, String className, List<String> versions) {
        Supported(String manager, String className, String... versions) {
            this(manager, "lsst.daf.butler." + className, List.of(versions));
        }
    }

    private RegistryVersions() {}

    /**
     * Compares the attributes of the registry, name to value, with what is supported.
     *
     * @throws FatalFault that names everything unknown
     */
    static void check(Map<String, String> attributes) {
        List<String> problems = new ArrayList<>();
        for (Supported supported : SUPPORTED) {
            String className = attributes.getOrDefault("config:registry.managers." + supported.manager, "none");
            String version = attributes.getOrDefault("version:" + className, "none");
            if (!className.equals(supported.className)) {
                problems.add("its " + supported.manager + " manager is " + className + ", supported is "
                        + supported.className);
            } else if (supported.versions.stream().noneMatch(version::startsWith)) {
                problems.add("its " + supported.manager + " manager has version " + version + ", supported are "
                        + String.join(
                                ", ",
                                supported.versions.stream().map(v -> v + "*").toList()));
            }
        }
        if (!attributes.containsKey("config:dimensions.json")) {
            problems.add("it has no dimension universe");
        }
        if (!problems.isEmpty()) {
            throw new FatalFault("the repository cannot be read by this version: " + String.join("; ", problems));
        }
    }
}
