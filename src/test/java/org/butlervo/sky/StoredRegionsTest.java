// SPDX-License-Identifier: MIT
package org.butlervo.sky;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.butlervo.fixture.Shared;
import org.junit.jupiter.api.Test;

/** Regions as the Butler software wrote them into a registry. */
class StoredRegionsTest {

    @Test
    void everyStoredRegionIsDecodedAndEncodedToTheSameText() throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection registry = tiny();
                Statement statement = registry.createStatement()) {
            for (String table : List.of("visit_detector_region", "visit", "patch", "tract")) {
                try (ResultSet rows =
                        statement.executeQuery("SELECT region FROM " + table + " WHERE region IS NOT NULL")) {
                    while (rows.next()) {
                        texts.add(rows.getString(1));
                    }
                }
            }
        }

        assertThat(texts).hasSizeGreaterThan(100).allSatisfy(text -> {
            Region region = RegionCodec.decodeBase64(text);
            assertThat(RegionCodec.encodeBase64(region)).isEqualTo(text);
            assertThat(RegionText.stcs(region)).containsPattern("^(POLYGON|CIRCLE) ICRS( -?[0-9]+\\.[0-9]{6})+$");
            assertThat(region.overlaps(region)).isTrue();
        });
    }

    @Test
    void pixelsOfPolygonsAndCirclesAreTheRegistrys() throws SQLException {
        Map<String, List<Long>> pixels = new LinkedHashMap<>();
        try (Connection registry = tiny();
                Statement statement = registry.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT r.region, o.skypix_index
                        FROM visit_detector_region r
                        JOIN visit_detector_region_skypix_overlap o USING (instrument, detector, visit)
                        WHERE o.skypix_system = 'htm' AND o.skypix_level = 7
                        ORDER BY r.region, o.skypix_index
                        """)) {
            while (rows.next()) {
                pixels.computeIfAbsent(rows.getString(1), region -> new ArrayList<>())
                        .add(rows.getLong(2));
            }
        }

        assertThat(pixels).hasSizeGreaterThan(50);
        pixels.forEach((text, expected) -> {
            Region region = RegionCodec.decodeBase64(text);
            List<Long> ours = members(Htm.envelope(region, 7));
            if (region instanceof Ellipse) {
                assertThat(expected).containsAll(ours);
            } else {
                assertThat(ours).isEqualTo(expected);
            }
        });
    }

    private static List<Long> members(PixelRanges ranges) {
        List<Long> members = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            for (long pixel = ranges.begin(i); pixel < ranges.end(i); pixel++) {
                members.add(pixel);
            }
        }
        return members;
    }

    private static Connection tiny() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:sqlite:file:" + Shared.require("butler/tiny/gen3.sqlite3") + "?mode=ro&immutable=1");
    }
}
