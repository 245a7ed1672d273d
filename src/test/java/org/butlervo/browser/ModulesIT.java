// SPDX-License-Identifier: MIT
package org.butlervo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;

/** The pure modules of the page, tested in the browser by the scripts beside this class's resources. */
@EnabledIf(value = "org.butlervo.browser.Browser#isExpected", disabledReason = Browser.MISSING)
class ModulesIT {
    @TestFactory
    @SuppressWarnings("unchecked")
    Stream<DynamicTest> modules() {
        try (ScriptedSite site = ScriptedSite.start();
                Browser browser = Browser.start()) {
            browser.open(site.base() + "tests/tests.html");
            List<Map<String, String>> results = (List<Map<String, String>>)
                    browser.await("the results of the tests", d -> browser.run("return window.results"));
            browser.assertQuiet(site.base());
            return results.stream()
                    .map(result -> DynamicTest.dynamicTest(
                            result.get("name"),
                            () -> assertThat(result.get("failure")).isEmpty()));
        }
    }
}
