// SPDX-License-Identifier: MIT
package org.butlervo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;

/**
 * What the page does while an answer comes, and with answers that end badly; below a path of its own and under a strict security policy. A row is
 * shown when the line break after it has come, so the last of what was sent may be missing.
 */
@EnabledIf(value = "org.butlervo.browser.Browser#isExpected", disabledReason = Browser.MISSING)
class StreamIT {
    private static final String COUNT = "#progress [data-part=count]";
    private static final int SMOOTH_MS = 100;

    private static Browser browser;
    private ScriptedSite site;

    @BeforeAll
    static void startBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void startSite() {
        site = ScriptedSite.start();
    }

    @AfterEach
    void stopSite() {
        try {
            browser.assertQuiet(site.base().substring(0, site.base().indexOf(ScriptedSite.PREFIX)));
        } finally {
            site.close();
        }
    }

    private void search(String act) {
        browser.open(site.base() + "?repository=acted&TARGET=" + act);
    }

    @Test
    void showsRowsBeforeTheAnswerEnds() {
        search("slow");
        browser.awaitText(COUNT, "2 images so far");
        assertThat(browser.all("#grid [data-row]")).hasSize(2);
        assertThat(browser.find("#progress progress").isDisplayed()).isTrue();

        site.endSlowAnswer();

        browser.awaitText(COUNT, "4 images, complete");
        assertThat(browser.all("#progress progress[hidden]")).hasSize(1);
    }

    @Test
    void stopsAndKeepsWhatCame() throws InterruptedException {
        search("endless");
        browser.awaitText(COUNT, "so far");

        browser.button("Stop").click();

        browser.awaitText(COUNT, "you stopped the search");
        assertThat(site.clientGone().await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(browser.all("#grid [data-row]")).isNotEmpty();
        assertThat(browser.all(".message.failure")).isEmpty();
    }

    @Test
    void tellsAnErrorAtTheEnd() {
        search("error");

        browser.awaitText(".message.failure", "The answer ended early");
        browser.awaitText(".message.failure", "The disk failed");
        browser.awaitText(COUNT, "3 images; the answer is not complete");
    }

    @Test
    void tellsThatAnAnswerWasCut() {
        search("cut");

        browser.awaitText(".message.failure", "The answer broke off");
        browser.awaitText(COUNT, "2 images; the answer is not complete");
    }

    @Test
    void saysWhenToTryAgain() {
        search("busy");

        browser.awaitText(".message.failure", "The repository is not available now. Try again in 7 seconds.");
        browser.awaitText(".message.failure", "The database rests");
    }

    @Test
    void doesNotTakeAnotherPageForAnAnswer() {
        search("login");

        browser.awaitText(".message.failure", "What came back was no answer of this service.");
    }

    @Test
    void tellsThatTheServiceIsGone() {
        browser.open(site.base());
        browser.find("#search .chip");
        site.close();

        browser.button("Search").click();

        browser.awaitText(".message.failure", "The service cannot be reached.");
        browser.driver().manage().logs().get("browser");
    }

    @Test
    void offersWhatTheRepositoryDescribes() {
        browser.open(site.base());

        browser.awaitText("#search", "Images here are from 2025-04-01 to 2025-04-25.");
        browser.driver()
                .findElement(By.xpath("//label[contains(@class,'chip')][normalize-space()='r']"))
                .click();
        browser.button("Search").click();
        browser.awaitText(COUNT, "3 images");
        assertThat(browser.driver().getCurrentUrl()).contains("BAND=5.51e-07+6.891e-07");
        browser.find("#download").click();
        assertThat(browser.all("#dialog [data-format]")).hasSize(1);
        browser.awaitText("#lamp-note", "not available: resting");
    }

    @Test
    void staysBelowItsPath() {
        search("error");
        browser.find("#grid [data-row]");

        assertThat(browser.find("nav a[href*=docs]").getDomProperty("href")).isEqualTo(site.base() + "api-docs/");
        browser.find("#share").click();
        assertThat(browser.find("[data-command='URL of the query'] code").getText())
                .isEqualTo(site.base() + "api/sia/acted/query?TARGET=error");
    }

    @Test
    void staysSmoothWithAHundredThousandRows() {
        search("many");
        browser.awaitText(COUNT, "100,000 images, complete");

        browser.run("const g = document.getElementById('grid'); g.scrollTop = g.scrollHeight / 2");
        browser.find("#grid [data-row='50000']");
        assertThat(browser.all("#grid [data-row]")).hasSizeLessThan(100);
        assertThat(slowestFrameMs("document.getElementById('grid').scrollTop += 311"))
                .isLessThan(SMOOTH_MS);
        assertThat(slowestFrameMs("document.querySelector('canvas[tabindex]')"
                        + ".dispatchEvent(new KeyboardEvent('keydown', {key: i % 2 ? 'ArrowLeft' : '+'}))"))
                .isLessThan(SMOOTH_MS);
    }

    /** The longest of thirty frames in each of which the script runs; the third longest, as other work of the machine must not count. */
    private static double slowestFrameMs(String script) {
        return ((Number)
                        browser.driver()
                                .executeAsyncScript(
                                        "const done = arguments[0]; const times = []; let i = 0; let last = performance.now();"
                                                + "const step = () => { const now = performance.now(); times.push(now - last); last = now;"
                                                + "if (i++ < 30) { " + script + "; requestAnimationFrame(step); }"
                                                + " else { done(times.sort((a, b) => b - a)[2]); } }; requestAnimationFrame(step);"))
                .doubleValue();
    }
}
