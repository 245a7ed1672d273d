// SPDX-License-Identifier: MIT
package org.butlervo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every file of the project. */
class SourcesTest {
    private static final List<String> LICENSED_ENDINGS = List.of(
            ".java", ".xml", ".yaml", ".yml", ".sh", ".py", ".txt", ".properties", ".js", ".css", ".html", ".cli");

    @Test
    void everySourceFileNamesItsLicence() throws IOException {
        assertThat(files(Path.of("src"), Path.of("server-config"), Path.of(".ci"), Path.of("docker")))
                .filteredOn(file -> LICENSED_ENDINGS.stream().anyMatch(file.toString()::endsWith))
                .filteredOn(file -> !file.toString().contains("golden"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(head(file)).contains("SPDX-License-Identifier: MIT"));
    }

    @Test
    void everyPackageSaysItsJob() throws IOException {
        List<Path> folders = files(Path.of("src", "main", "java")).stream()
                .map(Path::getParent)
                .distinct()
                .toList();

        assertThat(folders)
                .isNotEmpty()
                .allSatisfy(folder ->
                        assertThat(folder.resolve("package-info.java")).exists());
    }

    private static List<Path> files(Path... roots) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path root : roots) {
            if (Files.exists(root)) {
                try (Stream<Path> below = Files.walk(root)) {
                    below.filter(Files::isRegularFile).forEach(found::add);
                }
            }
        }
        return found;
    }

    private static String head(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return String.join("\n", lines.limit(5).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
