// SPDX-License-Identifier: MIT
package org.butlervo.votable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.butlervo.table.Cells;
import org.butlervo.table.Column;
import org.butlervo.table.DataType;
import org.butlervo.table.RowBuffer;
import org.junit.jupiter.api.Test;

class Binary2EncoderTest {
    @Test
    void writesFlagsThenCells() {
        assertThat(hex(
                        List.of(DataType.TEXT, DataType.INT, DataType.LONG, DataType.DOUBLE, DataType.BOOLEAN),
                        Cells.of("é", 1L, 2L, 1.0, true)))
                .isEqualTo("00" + "0000000100e9" + "00000001" + "0000000000000002" + "3ff0000000000000" + "54");
    }

    @Test
    void regionsAreAscii() {
        Column region = new Column("s_region", DataType.TEXT, "", "", "", "adql:REGION", "");

        assertThat(hex(new Binary2Encoder(List.of(region)), Cells.of("CI"))).isEqualTo("00" + "00000002" + "4349");
        assertThatThrownBy(() -> hex(new Binary2Encoder(List.of(region)), Cells.of("é")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsNullFromEmptyText() {
        assertThat(hex(List.of(DataType.TEXT, DataType.TEXT), Cells.of("", null)))
                .isEqualTo("40" + "00000000" + "00000000");
    }

    @Test
    void flagsTheNinthColumnInTheSecondByte() {
        List<DataType> nine = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            nine.add(DataType.BOOLEAN);
        }

        assertThat(hex(nine, Cells.of(false, null, false, false, false, false, false, false, null)))
                .isEqualTo("4080" + "463f464646464646" + "3f");
    }

    @Test
    void refusesIntOfMoreThan32Bits() {
        assertThatThrownBy(() -> hex(List.of(DataType.INT), Cells.of(1L << 31)))
                .isInstanceOf(ArithmeticException.class);
    }

    private static String hex(List<DataType> types, Cells row) {
        List<Column> columns = new ArrayList<>();
        for (DataType type : types) {
            columns.add(new Column("c" + columns.size(), type, "", "", "", "", ""));
        }
        return hex(new Binary2Encoder(columns), row);
    }

    private static String hex(Binary2Encoder encoder, Cells row) {
        RowBuffer buffer = new RowBuffer();
        encoder.encode(row, buffer);
        return HexFormat.of().formatHex(buffer.toByteArray());
    }
}
