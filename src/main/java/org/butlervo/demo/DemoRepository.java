// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The small demonstration repository that travels inside the application. */
public final class DemoRepository {
    private static final String ARCHIVE = "demo.zip";

    private DemoRepository() {}

    /**
     * Unpacks the repository into a new directory below the given one, which only this user may enter: in a directory for everyone, such as /tmp,
     * nobody else can have prepared it.
     *
     * @return the directory that holds butler.yaml
     * @throws IOException if it cannot be written, or if the application was built without a demo
     */
    public static Path unpack(Path directory) throws IOException {
        try (InputStream in = DemoRepository.class.getResourceAsStream(ARCHIVE)) {
            if (in == null) {
                throw new IOException("this build has no demo repository");
            }
            return unpack(in.readAllBytes(), directory);
        }
    }

    static Path unpack(byte[] archive, Path directory) throws IOException {
        Path target = Files.createTempDirectory(directory, "butler-vo-demo").toAbsolutePath();
        try {
            extract(archive, target);
        } catch (IOException e) {
            delete(target);
            throw e;
        }
        return target;
    }

    private static void extract(byte[] archive, Path target) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("the demo archive names a file outside of itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.resolveSibling("."));
                    Files.copy(zip, file);
                }
            }
        }
    }

    /** Deletes a directory that was unpacked. */
    public static void delete(Path directory) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(directory)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
