// SPDX-License-Identifier: MIT
package org.butlervo.butler.remote;

import java.util.HexFormat;
import java.util.Optional;
import org.butlervo.sky.MalformedRegionException;
import org.butlervo.sky.Region;
import org.butlervo.sky.RegionCodec;

/** Decodes regions as the server writes them; neighbouring rows that share a region get the same object. Not thread-safe. */
final class HexRegions {
    private static final System.Logger LOG = System.getLogger(HexRegions.class.getName());

    private String lastText = "";
    private Optional<Region> last = Optional.empty();

    /** The region; empty for an empty text, and where its bytes are malformed, which costs the row its region, not the query its answer. */
    Optional<Region> read(String hex) {
        if (!hex.equals(lastText)) {
            last = decode(hex);
            lastText = hex;
        }
        return last;
    }

    private static Optional<Region> decode(String hex) {
        if (hex.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(RegionCodec.decode(HexFormat.of().parseHex(hex)));
        } catch (MalformedRegionException e) {
            LOG.log(System.Logger.Level.WARNING, "a region of the server is malformed: {0}", e.getMessage());
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            throw ServerFaults.unreadable("a region that is no hex text", e);
        }
    }
}
