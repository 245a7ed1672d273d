// SPDX-License-Identifier: MIT
package org.butlervo.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The picture of the packages shows them all. */
class ArchitecturePictureTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "butlervo");

    static List<String> packages() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.endsWith("package-info.java"))
                    .map(file -> SOURCES.relativize(file.resolveSibling(""))
                            .toString()
                            .replace('/', '.'))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void showsThePackage(String name) throws IOException {
        assertThat(Files.readString(Path.of("docs", "architecture.svg"))).contains(">" + name + "<");
    }
}
