// SPDX-License-Identifier: MIT
package org.butlervo.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.butlervo.fault.TransientFault;
import org.butlervo.fixture.Answers;
import org.butlervo.table.Cells;
import org.butlervo.table.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RowFileTest {
    private static final List<Column> COLUMNS = Answers.document().columns();
    private static final Cells ROW = Cells.of("ivo://example.org/dp1?1", 2L, 1L, 1.5, 2.5, "x", "t", true);

    @TempDir
    private Path folder;

    /** The device is always full. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsAFaultThatPasses() throws IOException {
        Path full = Files.createSymbolicLink(folder.resolve("full"), Path.of("/dev/full"));

        try (RowFile file = new RowFile(COLUMNS, Long.MAX_VALUE, full)) {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 10_000; i++) {
                            file.add(ROW);
                        }
                    })
                    .isInstanceOf(TransientFault.class)
                    .hasMessage("there is no room for an answer in FITS now; ask for votable/b2, which needs none")
                    .hasRootCauseMessage("No space left on device");
        }

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDiskThatIsFullAtTheEndIsTheSame() throws IOException {
        Path full = Files.createSymbolicLink(folder.resolve("full"), Path.of("/dev/full"));

        try (RowFile file = new RowFile(COLUMNS, Long.MAX_VALUE, full)) {
            file.add(ROW);

            assertThatThrownBy(file::end).isInstanceOf(TransientFault.class);
        }
    }

    @Test
    void aFolderThatIsGoneIsTheSame() {
        assertThatThrownBy(() -> new RowFile(COLUMNS, Long.MAX_VALUE, folder.resolve("gone/file")))
                .isInstanceOf(TransientFault.class)
                .hasMessageNotContaining("gone");
    }

    @Test
    void nothingIsLeftBehind() throws IOException {
        try (RowFile file = new RowFile(COLUMNS, Long.MAX_VALUE, folder.resolve("rows"))) {
            file.add(ROW);
            file.end();
            assertThat(folder).isNotEmptyDirectory();
        }

        assertThat(folder).isEmptyDirectory();
    }
}
