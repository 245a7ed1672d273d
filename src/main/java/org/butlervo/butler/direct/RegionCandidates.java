// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.butlervo.butler.FieldType;
import org.butlervo.sky.Footprint;
import org.butlervo.sky.Region;
import org.butlervo.sky.SkyArea;
import org.jspecify.annotations.Nullable;

/**
 * The regions of one element that overlap a place on the sky, each once: read through the pixel index a slice at a time and decided exactly. Not
 * thread-safe.
 */
final class RegionCandidates implements AutoCloseable {
    /** So few at first that an answer starts early; later as many as make a round trip worth while. */
    private static final int FIRST_KEYS = 250;

    private static final int MAX_KEYS = 2000;

    private final SkyArea area;
    private final List<FieldType> keyTypes;
    private final Iterator<SqlFragment> slices;
    private final RegionReader reader = new RegionReader();
    private @Nullable RunningStatement running;
    private int wanted = FIRST_KEYS;

    RegionCandidates(SkyArea area, List<FieldType> keyTypes, Iterator<SqlFragment> slices) {
        this.area = area;
        this.keyTypes = List.copyOf(keyTypes);
        this.slices = slices;
    }

    /** The next regions that overlap the place; empty when there are no more. */
    List<RegionKey> next(Connection connection) throws SQLException {
        List<RegionKey> found = new ArrayList<>();
        while (found.size() < wanted && advance(connection)) {
            read().ifPresent(found::add);
        }
        wanted = Math.min(MAX_KEYS, wanted * 2);
        return found;
    }

    /** Moves to the next row, of the next slice if need be. */
    private boolean advance(Connection connection) throws SQLException {
        while (running == null || !running.rows().next()) {
            close();
            if (!slices.hasNext()) {
                return false;
            }
            running = RunningStatement.of(connection, slices.next());
        }
        return true;
    }

    private Optional<RegionKey> read() throws SQLException {
        ResultSet row = running == null ? null : running.rows();
        if (row == null) {
            return Optional.empty();
        }
        Optional<Region> region = reader.read(row.getString(CandidateStatement.REGION));
        if (region.filter(area::overlaps).isEmpty()) {
            return Optional.empty();
        }
        Object[] key = new Object[keyTypes.size()];
        for (int i = 0; i < key.length; i++) {
            key[i] = StoredType.of(keyTypes.get(i)).read(row, CandidateStatement.FIRST_KEY + i);
        }
        return region.map(found -> new RegionKey(List.of(key), new Footprint(found)));
    }

    @Override
    public void close() throws SQLException {
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
