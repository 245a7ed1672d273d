// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoRepositoryTest {
    @TempDir
    Path folder;

    private static byte[] archive(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void unpacksWhatTheBuildMade() throws IOException {
        Path unpacked = DemoRepository.unpack(folder);

        assertThat(unpacked).isDirectoryContaining("glob:**butler.yaml");
        assertThat(unpacked).isDirectoryContaining("glob:**obscore.yaml");
        assertThat(unpacked).isDirectoryContaining("glob:**gen3.sqlite3");
        assertThat(unpacked).isDirectoryRecursivelyContaining("glob:**/visit_image/*.fits");
    }

    @Test
    void unpacksIntoAPrivateDirectoryOfItsOwn() throws IOException {
        byte[] archive = archive("a/butler.yaml", "one");
        Path first = DemoRepository.unpack(archive, folder);
        Path second = DemoRepository.unpack(archive, folder);

        assertThat(second).isNotEqualTo(first);
        assertThat(first.resolve("a/butler.yaml")).hasContent("one");
        assertThat(Files.getPosixFilePermissions(first)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void leavesNothingWhenItIsDeleted() throws IOException {
        DemoRepository.delete(DemoRepository.unpack(archive("a/butler.yaml", "one"), folder));

        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "a/../../outside", "/outside"})
    void refusesAnArchiveThatLeavesItsDirectory(String name) throws IOException {
        byte[] archive = archive(name, "evil");
        Path inner = Files.createDirectory(folder.resolve("inner"));

        assertThatThrownBy(() -> DemoRepository.unpack(archive, inner))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("outside");
        assertThat(folder.resolve("outside")).doesNotExist();
        assertThat(inner).isEmptyDirectory();
    }
}
