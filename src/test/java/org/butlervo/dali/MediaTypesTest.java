// SPDX-License-Identifier: MIT
package org.butlervo.dali;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesTest {
    @ParameterizedTest
    @CsvSource({
        "image/fits, image/fits",
        "' Image/FITS ', image/fits",
        "application/x-votable+xml;content=datalink, application/x-votable+xml;content=datalink",
        "'application/X-VOTable+xml ; Content=DataLink', application/x-votable+xml;content=datalink",
        "'a/b;;c=1 ;', 'a/b;;c=1;'"
    })
    void writesEqualTypesAlike(String text, String normal) {
        assertThat(MediaTypes.normal(text)).isEqualTo(normal);
    }
}
