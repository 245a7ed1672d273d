// SPDX-License-Identifier: MIT
package org.butlervo.obscore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublisherDidTest {
    private static final String UUID = "01a1fb36-26f7-7b2d-8ce4-1592d8e4272f";

    private final PublisherDid rubin = did("ivo://org.rubinobs/usdac/lsst-dp1?repo=dp1&id={id}", "tiny");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ivo://org.rubinobs/usdac/lsst-dp1?repo=dp1&id=01a1fb36-26f7-7b2d-8ce4-1592d8e4272f",
                "ivo://org.rubinobs/lsst-dp1?repo=dp1&id=01a1fb36-26f7-7b2d-8ce4-1592d8e4272f",
                "IVO://ORG.RUBINOBS/USDAC/LSST-DP1?REPO=DP1&ID=01A1FB36-26F7-7B2D-8CE4-1592D8E4272F",
                "butler://dp1/01a1fb36-26f7-7b2d-8ce4-1592d8e4272f",
                "Butler://DP1/01A1FB36-26f7-7b2d-8ce4-1592d8e4272f",
                "butler://tiny/01a1fb36-26f7-7b2d-8ce4-1592d8e4272f",
            })
    void understandsTheFormsOfThisRepository(String identifier) {
        assertThat(rubin.uuid(identifier)).contains(Fixtures.ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01a1fb36-26f7-7b2d-8ce4-1592d8e4272f",
                "ivo://org.rubinobs/usdac/lsst-dp2?repo=dp2&id=01a1fb36-26f7-7b2d-8ce4-1592d8e4272f",
                "ivo://org.rubinobs/usdac/lsst-dp1?repo=dp2&id=01a1fb36-26f7-7b2d-8ce4-1592d8e4272f",
                "ivo://org.rubinobs/usdac/lsst-dp1?repo=dp1&id=01a1fb36-26f7-7b2d-8ce4-1592d8e4272f ",
                "ivo://org.rubinobs/usdac/lsst-dp1?repo=dp1&id=01a1fb36-26f7-7b2d-8ce4-1592d8e4272",
                "ivo://org.rubinobs/usdac/lsst-dp1?repo=dp1&id=01a1fb3626f7-7b2d-8ce4-1592d8e4272f00",
                "ivo://org.rubinobs/usdac/lsst-dp1?repo=dp1&id={id}",
                "ivo://org.rubinobs/usdac/lsst-dp1?repo=dp1&id=g1a1fb36-26f7-7b2d-8ce4-1592d8e4272f",
                "butler://dp2/01a1fb36-26f7-7b2d-8ce4-1592d8e4272f",
                "butler://dp1/x/01a1fb36-26f7-7b2d-8ce4-1592d8e4272f",
            })
    void everythingElseIsNoDatasetOfThisRepository(String identifier) {
        assertThat(rubin.uuid(identifier)).isEmpty();
    }

    @Test
    void anyTemplateWithTheIdAloneWillDo() {
        PublisherDid did = did("doi:10.1/{{x}}{id}/image", "demo");

        assertThat(did.uuid("DOI:10.1/{X}" + UUID + "/Image")).contains(Fixtures.ID);
        assertThat(did.uuid("butler://demo/" + UUID)).contains(Fixtures.ID);
        assertThat(did.uuid("doi:10.1/{x}" + UUID)).isEmpty();
    }

    @Test
    void aTemplateWithOtherPlacesLeavesTheButlerForm() {
        PublisherDid did = did("ivo://x/{run}?{id}", "demo");

        assertThat(did.uuid("ivo://x/r?" + UUID)).isEmpty();
        assertThat(did.uuid("butler://demo/" + UUID)).contains(Fixtures.ID);
    }

    private static PublisherDid did(String template, String label) {
        return PublisherDid.of(ObsCoreConfigurationReader.read(new StringReader("""
                        facility_name: X
                        collections: [c]
                        obs_publisher_did_fmt: "%s"
                        dataset_types: {raw: {dataproduct_type: image, calib_level: 1}}
                        """.formatted(template))), label);
    }
}
