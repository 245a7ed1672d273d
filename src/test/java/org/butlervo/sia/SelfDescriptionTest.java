// SPDX-License-Identifier: MIT
package org.butlervo.sia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.butlervo.dali.RequestParameters;
import org.butlervo.fixture.GeneratedRegistry;
import org.butlervo.fixture.Golden;
import org.butlervo.fixture.Schemas;
import org.butlervo.format.VotableFormat;
import org.butlervo.identity.Identity;
import org.butlervo.table.Param;
import org.butlervo.table.ServiceDescriptor;
import org.junit.jupiter.api.Test;

class SelfDescriptionTest {
    private static final RequestContext CONTEXT = new RequestContext(
            URI.create("http://h"), URI.create("http://h/api/sia/demo/query"), "http://h", Identity.ANONYMOUS);

    @Test
    void itNamesEveryParameterThatTheParserTakes() {
        assertThat(described().inputs())
                .extracting(Param::name)
                .contains(names())
                .doesNotHaveDuplicates();
    }

    private static String[] names() {
        return Arrays.stream(SiaParameter.values()).map(Enum::name).toArray(String[]::new);
    }

    @Test
    void theWholeDocumentIsAsItWas() throws IOException {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        try (Service service = demo();
                Answer answer = secondAnswer(service)) {
            new VotableFormat().write(answer.document(), writer -> answer.outcome(), document);
        }

        Golden.assertSame(document.toByteArray(), getClass(), "description.xml");
        Schemas.assertValid(document.toByteArray());
    }

    @Test
    void positionsHaveThreeForms() {
        ServiceDescriptor self = described();

        assertThat(self.inputs().get(0).description()).startsWith("CIRCLE ");
        assertThat(self.alternatives())
                .extracting(Param::name, param -> param.description().replaceFirst(" .*", ""))
                .containsExactly(tuple("POS", "RANGE"), tuple("POS", "POLYGON"));
    }

    @Test
    void bandsHaveNames() {
        assertThat(input("BAND").domain().options())
                .contains(new Param.Option("r", "5.51E-7 6.891E-7"))
                .hasSize(6);
    }

    @Test
    void limitsAreThoseOfTheData() {
        String[] time = input("TIME").domain().max().split(" ", -1);

        assertThat(time).hasSize(2);
        assertThat(Double.parseDouble(time[0])).isBetween(60_000.0, 61_000.0);
        assertThat(input("FOV").domain().min()).isNotEmpty();
        assertThat(input("MAXREC").domain().max()).isEqualTo("10");
        assertThat(input("MAXREC").value()).isEqualTo("5");
    }

    @Test
    void listsHoldWhatTheRepositoryHas() {
        assertThat(values("INSTRUMENT")).containsExactly("DemoCam");
        assertThat(values("FACILITY")).containsExactly("Demo:Telescope");
        assertThat(values("COLLECTION")).containsExactly("DEMO.DR1");
        assertThat(values("DPTYPE")).containsExactly("image");
        assertThat(values("DPSUBTYPE")).contains("demo.raw", "demo.deep_coadd");
        assertThat(values("CALIB")).containsExactly("1", "2", "3");
        assertThat(values("FORMAT")).containsExactly("application/fits");
        assertThat(values("RESPONSEFORMAT")).containsExactly("votable", "csv");
    }

    private static List<String> values(String name) {
        return input(name).domain().options().stream().map(Param.Option::value).toList();
    }

    private static Param input(String name) {
        return described().inputs().stream()
                .filter(param -> param.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ServiceDescriptor described() {
        try (Service service = demo();
                Answer answer = secondAnswer(service)) {
            return answer.document().services().get(0);
        }
    }

    private static Service demo() {
        return Service.over(
                "demo", GeneratedRegistry.sqlite(), GeneratedRegistry.sqlite().resolve("obscore.yaml"));
    }

    /** Surveys run at once here, so the second answer knows what they found. */
    private static Answer secondAnswer(Service service) {
        DiscoveryService discovery = new DiscoveryService(
                new Repositories(List.of(service.repository())),
                new ServiceTerms(new RecordLimits(5, 10), List.of("votable", "csv"), new Coverages(Runnable::run)));
        RequestParameters request = RequestParameters.of(Map.of("MAXREC", List.of("0")), Map.of());
        discovery.answer(Optional.empty(), request, CONTEXT).close();
        return discovery.answer(Optional.empty(), request, CONTEXT);
    }
}
