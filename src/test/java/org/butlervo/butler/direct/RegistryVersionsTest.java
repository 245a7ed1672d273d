// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.butlervo.fault.FatalFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryVersionsTest {
    private static final String PACKAGE = "lsst.daf.butler.registry.";
    private static final Map<String, String> CLASSES = Map.of(
            "attributes", PACKAGE + "attributes.DefaultButlerAttributeManager",
            "dimensions", PACKAGE + "dimensions.static.StaticDimensionRecordStorageManager",
            "collections", PACKAGE + "collections.synthIntKey.SynthIntKeyCollectionManager",
            "datasets", PACKAGE + "datasets.byDimensions._manager.ByDimensionsDatasetRecordStorageManagerUUID",
            "opaque", PACKAGE + "opaque.ByNameOpaqueTableStorageManager",
            "datastores", PACKAGE + "bridge.monolithic.MonolithicDatastoreRegistryBridgeManager");
    private static final Map<String, String> VERSIONS = Map.of(
            "attributes", "1.0.1",
            "dimensions", "6.0.2",
            "collections", "2.0.0",
            "datasets", "2.0.0",
            "opaque", "0.2.0",
            "datastores", "0.2.1");

    @Test
    void takesTheCurrentManagers() {
        assertThatNoException().isThrownBy(() -> RegistryVersions.check(attributes()));
    }

    @ParameterizedTest
    @CsvSource({"datasets, 1.0.0", "datasets, 2.0.9", "dimensions, 6.0.0", "attributes, 1.5.0", "opaque, 0.2.7"})
    void takesVersionsThatReadAlike(String manager, String version) {
        Map<String, String> attributes = attributes();
        attributes.put("version:" + CLASSES.get(manager), version);

        assertThatNoException().isThrownBy(() -> RegistryVersions.check(attributes));
    }

    @ParameterizedTest
    @CsvSource({
        "attributes, 2.0.0",
        "dimensions, 5.9.9",
        "dimensions, 6.1.0",
        "dimensions, 60.0.0",
        "collections, 3.0.0",
        "datasets, 3.0.0",
        "datasets, 2.1.0",
        "opaque, 0.20.0",
        "datastores, 1.0.0"
    })
    void refusesAnUnknownVersionByName(String manager, String version) {
        Map<String, String> attributes = attributes();
        attributes.put("version:" + CLASSES.get(manager), version);

        assertThatThrownBy(() -> RegistryVersions.check(attributes))
                .isInstanceOf(FatalFault.class)
                .hasMessageStartingWith("the repository cannot be read by this version: its " + manager
                        + " manager has version " + version + ", supported are ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"attributes", "dimensions", "collections", "datasets", "opaque", "datastores"})
    void refusesAnUnknownManagerByName(String manager) {
        Map<String, String> attributes = attributes();
        attributes.put("config:registry.managers." + manager, "org.example.Other");

        assertThatThrownBy(() -> RegistryVersions.check(attributes))
                .isInstanceOf(FatalFault.class)
                .hasMessage("the repository cannot be read by this version: its " + manager
                        + " manager is org.example.Other, supported is " + CLASSES.get(manager));
    }

    @Test
    void namesAllProblemsInOneMessage() {
        Map<String, String> attributes = attributes();
        attributes.put("config:registry.managers.opaque", "org.example.Other");
        attributes.remove("version:" + CLASSES.get("datasets"));
        attributes.remove("config:dimensions.json");

        assertThatThrownBy(() -> RegistryVersions.check(attributes))
                .hasMessageContainingAll(
                        "its opaque manager is org.example.Other",
                        "its datasets manager has version none, supported are 2.0.*, 1.0.*",
                        "it has no dimension universe");
    }

    @Test
    void refusesADatabaseThatIsNoRegistry() {
        assertThatThrownBy(() -> RegistryVersions.check(Map.of()))
                .hasMessageContainingAll("its attributes manager is none", "its datastores manager is none");
    }

    private static Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>(Map.of("config:dimensions.json", "{}"));
        CLASSES.forEach((manager, name) -> {
            attributes.put("config:registry.managers." + manager, name);
            attributes.put("version:" + name, VERSIONS.get(manager));
        });
        return attributes;
    }
}
