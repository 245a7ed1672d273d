// SPDX-License-Identifier: MIT
package org.butlervo.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void unpacksOnce() throws IOException {
        byte[] archive = archive("a/butler.yaml", "one");
        Path first = DemoRepository.unpack(archive, folder);
        Files.writeString(first.resolve("mark"), "still here");

        assertThat(DemoRepository.unpack(archive, folder)).isEqualTo(first);
        assertThat(first.resolve("mark")).exists();
        assertThat(first.resolve("a/butler.yaml")).hasContent("one");
    }

    @Test
    void unpacksAnotherBuildBesideTheFirst() throws IOException {
        Path first = DemoRepository.unpack(archive("butler.yaml", "one"), folder);
        Path second = DemoRepository.unpack(archive("butler.yaml", "two"), folder);

        assertThat(first.resolve("butler.yaml")).hasContent("one");
        assertThat(second.resolve("butler.yaml")).hasContent("two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "a/../../outside", "/outside"})
    void refusesAnArchiveThatLeavesItsDirectory(String name) throws IOException {
        byte[] archive = archive(name, "evil");

        assertThatThrownBy(() -> DemoRepository.unpack(archive, folder.resolve("inner")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("outside");
        assertThat(folder.resolve("outside")).doesNotExist();
        assertThat(folder.resolve("inner")).isEmptyDirectory();
    }
}
