// SPDX-License-Identifier: MIT
package org.butlervo.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.butlervo.fault.UsageFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatChooserTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            votable                                               | votable    | application/x-votable+xml
            VOTable                                               | votable    | application/x-votable+xml
            votable/td                                            | votable    | application/x-votable+xml
            votable/b2                                            | votable/b2 | application/x-votable+xml;serialization=binary2
            application/x-votable+xml                             | votable    | application/x-votable+xml
            Application/X-VOTable+XML                             | votable    | application/x-votable+xml
            application/x-votable+xml;serialization=tabledata     | votable    | application/x-votable+xml;serialization=tabledata
            application/x-votable+xml; serialization="BINARY2"    | votable/b2 | application/x-votable+xml;serialization=binary2
            text/xml                                              | votable    | text/xml
            text/xml;charset=utf-8                                | votable    | text/xml
            csv                                                   | csv        | text/csv;header=present
            text/csv                                              | csv        | text/csv;header=present
            text/csv; header=present                              | csv        | text/csv;header=present
            tsv                                                   | tsv        | text/tab-separated-values
            json                                                  | json       | application/json
            fits                                                  | fits       | application/fits
            html                                                  | html       | text/html;charset=UTF-8
            text/html                                             | html       | text/html;charset=UTF-8
            """)
    void obeysResponseFormat(String asked, String name, String contentType) {
        FormatChoice choice = Formats.CHOOSER.choose(Optional.of(asked), Optional.of("application/json"));

        assertThat(choice.format().name()).isEqualTo(name);
        assertThat(choice.contentType()).hasToString(contentType);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xlsx", "text/", "image/png", "text/csv;header=absent", "a/b/c"})
    void rejectsWhatIsNotSupported(String asked) {
        assertThatThrownBy(() -> Formats.CHOOSER.choose(Optional.of(asked), Optional.empty()))
                .isInstanceOf(UsageFault.class)
                .hasMessageStartingWith("RESPONSEFORMAT='" + asked + "' is not supported; accepted are votable, ")
                .hasMessageContaining("text/csv");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            */*                                                                                             | votable
            text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8           | votable
            text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2                                            | votable
            text/html                                                                                       | html
            text/html,application/xhtml+xml                                                                 | html
            text/csv                                                                                        | csv
            text/csv;q=0.5, application/json                                                                | json
            */*, text/csv                                                                                   | csv
            application/json;q=0, */*                                                                       | votable
            application/x-votable+xml;serialization=binary2;q=0.9, text/csv;q=0.1                           | votable/b2
            text/*                                                                                          | votable
            image/png                                                                                       | votable
            nonsense                                                                                        | votable
            text/csv;q=high                                                                                 | votable
            """)
    void heedsAccept(String accept, String name) {
        assertThat(Formats.CHOOSER
                        .choose(Optional.empty(), Optional.of(accept))
                        .format()
                        .name())
                .isEqualTo(name);
    }

    @Test
    void choosesVotableUnasked() {
        FormatChoice choice = Formats.CHOOSER.choose(Optional.empty(), Optional.empty());

        assertThat(choice.format().name()).isEqualTo("votable");
        assertThat(choice.contentType()).hasToString("application/x-votable+xml");
    }

    @Test
    void needsVotable() {
        assertThatThrownBy(() -> new FormatChooser(List.of(new CsvFormat())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the format votable is missing");
    }

    @Test
    void needsDifferentNames() {
        assertThatThrownBy(() -> new FormatChooser(List.of(new VotableFormat(), new VotableFormat())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two formats have the same name");
    }
}
