// SPDX-License-Identifier: MIT
package org.butlervo.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The image files of the demo repository, by dataset. They are named after their datasets.
 *
 * @param directory that holds the repository; empty where the demo is not served
 * @param images by dataset
 */
record DemoFiles(Optional<Path> directory, Map<UUID, Path> images) {
    static final DemoFiles NONE = new DemoFiles(Optional.empty(), Map.of());
    private static final String ENDING = ".fits";

    DemoFiles {
        images = Map.copyOf(images);
    }

    /** The files below the repository's directory. */
    static DemoFiles of(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return new DemoFiles(
                    Optional.of(directory),
                    files.filter(file -> file.toString().endsWith(ENDING))
                            .collect(Collectors.toMap(DemoFiles::dataset, file -> file)));
        } catch (IOException e) {
            throw new UncheckedIOException("the demo repository cannot be read", e);
        }
    }

    private static UUID dataset(Path file) {
        String name = String.valueOf(file.getFileName());
        return UUID.fromString(name.substring(0, name.length() - ENDING.length()));
    }

    Optional<Path> image(UUID dataset) {
        return Optional.ofNullable(images.get(dataset));
    }
}
