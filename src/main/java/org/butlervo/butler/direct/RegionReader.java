// SPDX-License-Identifier: MIT
package org.butlervo.butler.direct;

import java.util.Optional;
import org.butlervo.sky.MalformedRegionException;
import org.butlervo.sky.Region;
import org.butlervo.sky.RegionCodec;
import org.jspecify.annotations.Nullable;

/** Decodes stored regions; neighbouring rows that share a region get the same object. Not thread-safe. */
final class RegionReader {
    private static final System.Logger LOG = System.getLogger(RegionReader.class.getName());

    private String lastText = "";
    private Optional<Region> last = Optional.empty();

    /** The region of a row; empty where the row has none or where its bytes are malformed, which costs the row its region, not the query its answer. */
    Optional<Region> read(@Nullable String base64) {
        if (base64 == null || base64.isEmpty()) {
            return Optional.empty();
        }
        if (!base64.equals(lastText)) {
            last = decode(base64);
            lastText = base64;
        }
        return last;
    }

    private static Optional<Region> decode(String base64) {
        try {
            return Optional.of(RegionCodec.decodeBase64(base64));
        } catch (MalformedRegionException e) {
            LOG.log(System.Logger.Level.WARNING, "a stored region is malformed: {0}", e.getMessage());
            return Optional.empty();
        }
    }
}
