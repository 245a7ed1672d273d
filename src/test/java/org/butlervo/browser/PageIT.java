// SPDX-License-Identifier: MIT
package org.butlervo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.butlervo.it.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/**
 * The page of the packaged server, over the demonstration's images, over the same images with names that attack whoever shows them, and over a
 * repository whose database is missing. After each test nothing may have been asked of another address or been refused by the security policy.
 */
@EnabledIf(value = "org.butlervo.browser.Browser#isExpected", disabledReason = Browser.MISSING)
class PageIT {
    private static final String ORION = "?repository=demo&POS=CIRCLE+84.1+-5.4+0.5";
    private static final String ONE_EXPOSURE = "?repository=demo&TIME=60766.4997&DPSUBTYPE=demo.raw";
    private static final String COUNT = "#progress [data-part=count]";

    private static Browser browser;
    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
        server = Server.start("page", Repositories.write(Path.of("target", "it", "page")));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void forget() {
        browser.open(page(""));
        browser.run("localStorage.clear()");
        browser.find("#parameters .chip");
    }

    @AfterEach
    void asksNothingOfOthersAndViolatesNoPolicy() {
        browser.assertQuiet(server.base().toString());
    }

    private static String page(String query) {
        return server.base() + "/" + query;
    }

    private static void type(String selector, CharSequence... keys) {
        WebElement field = browser.find(selector);
        field.clear();
        field.sendKeys(keys);
    }

    private static void choose(String text) {
        browser.all("#search .chip").stream()
                .filter(chip -> chip.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private static void search() {
        browser.button("Search").click();
    }

    private static void awaitImages(int count) {
        browser.awaitText(COUNT, count + " images, complete");
    }

    private static int rows(String query) {
        URI address = URI.create(server.base() + "/api/sia/demo/query?" + query + "&RESPONSEFORMAT=csv");
        return (int) Plain.get(address).lines().count() - 1;
    }

    private static WebElement map() {
        return browser.find("[data-part=frame] canvas[tabindex]");
    }

    @Test
    void searchesByForm() {
        choose("circle");
        type(".where input[type=text]", "05:36:24 -05:24:00");
        choose("demo.raw");
        choose("1 instrumental");

        search();

        awaitImages(rows("POS=CIRCLE+84.1+-5.4+0.5&DPSUBTYPE=demo.raw&CALIB=1"));
        assertThat(browser.driver().getCurrentUrl())
                .contains("repository=demo", "POS=CIRCLE+84.1+-5.4+0.5", "DPSUBTYPE=demo.raw", "CALIB=1");
        assertThat(browser.find("#grid [data-row] ").getText()).contains("demo.raw");
    }

    @Test
    void saysWhatIsWrongBesideTheField() {
        choose("circle");
        type(".where input[type=text]", "84.1");

        search();

        browser.awaitText("#problem", "Two coordinates are needed");
        assertThat(browser.find(".where [aria-invalid=true]"))
                .isEqualTo(browser.driver().switchTo().activeElement());
        assertThat(browser.driver().getCurrentUrl()).doesNotContain("repository");
    }

    @Test
    void asksInBandsAndTimesThatItOffers() {
        List<WebElement> wavelengths = browser.all("#search fieldset").stream()
                .filter(fieldset -> fieldset.getText().startsWith("Wavelength"))
                .toList();
        wavelengths.get(0).findElements(By.tagName("input")).get(0).sendKeys("600");
        List<WebElement> times = browser.all("#search fieldset").stream()
                .filter(fieldset -> fieldset.getText().startsWith("Observed"))
                .toList();
        times.get(0).findElements(By.tagName("input")).get(1).sendKeys("2025-04-01");

        search();

        awaitImages(rows("BAND=6e-7+%2BInf&TIME=-Inf+60767&MAXREC=5000"));
        assertThat(browser.driver().getCurrentUrl()).contains("BAND=6e-7+%2BInf", "TIME=-Inf+60767");
    }

    @Test
    void drawsACircleOnTheSky() {
        browser.open(page(ORION));
        awaitImages(rows("POS=CIRCLE+84.1+-5.4+0.5"));
        browser.find("[data-part=circle]").click();

        browser.actions()
                .moveToElement(map())
                .clickAndHold()
                .moveByOffset(30, 10)
                .moveByOffset(30, 20)
                .release()
                .perform();

        browser.button("Search here").click();
        browser.await("a circle in the address", d -> d.getCurrentUrl().contains("POS=CIRCLE+8"));
        String pos = browser.driver().getCurrentUrl().replaceFirst(".*[?&](POS=[^&]+).*", "$1");
        awaitImages(rows(pos + "&MAXREC=5000"));
        assertThat(rows(pos)).isPositive().isLessThan(rows("MAXREC=5000"));
    }

    @Test
    void drawsAPolygonOnTheSky() {
        browser.open(page(ORION));
        awaitImages(rows("POS=CIRCLE+84.1+-5.4+0.5"));
        browser.find("[data-part=polygon]").click();

        browser.actions()
                .moveToElement(map(), -40, -30)
                .click()
                .moveByOffset(90, 0)
                .click()
                .moveByOffset(0, 70)
                .click()
                .moveByOffset(-90, -70)
                .click()
                .perform();

        browser.awaitText("[data-part=bar]", "Polygon with 3 corners drawn");
        browser.button("Search here").click();
        browser.await("a polygon in the address", d -> d.getCurrentUrl().contains("POS=POLYGON+8"));
        String pos = browser.driver().getCurrentUrl().replaceFirst(".*[?&](POS=[^&]+).*", "$1");
        assertThat(rows(pos)).isPositive();
        awaitImages(rows(pos + "&MAXREC=5000"));
    }

    @Test
    void leadsFromARowToItsFootprintAndBack() {
        browser.open(page(ONE_EXPOSURE));
        awaitImages(9);
        browser.find("#grid [data-row='4']").click();
        Corners middle = Corners.of(detail("s_region"));
        assertThat(readout().distanceDeg(middle)).isLessThan(0.001);

        map().click();

        assertThat(browser.find("#grid [aria-selected=true]").getDomAttribute("data-row"))
                .isEqualTo("4");
        browser.actions().moveToElement(map(), 0, 40).perform();
        WebElement hovered = browser.find("#grid .grid-row.hovered:not([data-row='4'])");
        browser.actions().click().perform();
        browser.await("the row that was hovered", d -> "true".equals(hovered.getDomAttribute("aria-selected")));
        assertThat(Corners.of(detail("s_region")).distanceDeg(middle)).isBetween(0.2, 0.4);
    }

    /** The centre of the map as it stands there. */
    private static Corners readout() {
        String text = browser.find("[data-part=readout]").getText();
        return Corners.of(
                text.replaceFirst(".*centre ([^,]+),.*", "$1").replace("°", "").replace("−", "-"));
    }

    private static String detail(String column) {
        return (String) browser.await(
                column,
                d -> browser.run(
                        "return [...document.querySelectorAll('#details dt')].find(dt => dt.textContent === arguments[0])"
                                + "?.nextElementSibling.firstChild.textContent",
                        column));
    }

    @Test
    void takesTheNextFootprintWithEachClick() {
        browser.open(page(ORION));
        awaitImages(rows("POS=CIRCLE+84.1+-5.4+0.5"));
        map().click();
        browser.awaitText("#here", "1 of ");
        String first = detail("obs_publisher_did");

        map().click();

        browser.awaitText("#here", "2 of ");
        assertThat(detail("obs_publisher_did")).isNotEqualTo(first);
    }

    @Test
    void sortsFiltersAndChoosesColumns() {
        browser.open(page(ORION + "&MAXREC=5000"));
        int all = rows("POS=CIRCLE+84.1+-5.4+0.5&MAXREC=5000");
        awaitImages(all);

        browser.find(".sort[data-column=s_dec]").click();
        browser.find(".sort[data-column=s_dec]").click();
        type("input[data-column=dataproduct_subtype]", "coadd");
        browser.awaitText("#filtered", "of " + all + " pass the filters");
        browser.find(".menu summary").click();
        browser.find("#columns input[value=s_region]").click();

        List<Double> declinations = cells("s_dec").stream()
                .map(text -> Double.valueOf(text.replace("°", "")))
                .toList();
        assertThat(declinations).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(cells("dataproduct_subtype")).isNotEmpty().allMatch(text -> text.contains("coadd"));
        assertThat(cells("s_region")).allMatch(text -> text.startsWith("POLYGON"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> cells(String column) {
        return (List<String>) browser.run(
                "const at = [...document.querySelectorAll('.sort')].findIndex(b => b.dataset.column === arguments[0]);"
                        + "return [...document.querySelectorAll('#grid .grid-body .grid-row')]"
                        + ".sort((a, b) => a.dataset.place - b.dataset.place).map(r => r.children[at].textContent)",
                column);
    }

    @Test
    void downloadsTheAnswer() {
        browser.open(page(ORION + "&CALIB=3"));
        awaitImages(rows("POS=CIRCLE+84.1+-5.4+0.5&CALIB=3"));
        browser.find("#download").click();

        assertThat(browser.all("#dialog [data-format]"))
                .extracting(link -> link.getDomAttribute("data-format"))
                .contains("votable", "csv", "fits", "json");
        browser.find("#dialog [data-format=csv]").click();

        assertThat(browser.downloaded("demo-images.csv").lines().count())
                .isEqualTo(rows("POS=CIRCLE+84.1+-5.4+0.5&CALIB=3") + 1);
    }

    @Test
    void givesTheQueryAwayForOtherPrograms() {
        browser.open(page(ORION));
        awaitImages(rows("POS=CIRCLE+84.1+-5.4+0.5"));

        browser.find("#share").click();

        assertThat(browser.find("[data-command='This page'] code").getText()).isEqualTo(page(ORION));
        assertThat(browser.find("[data-command=curl] code").getText()).contains("'POS=CIRCLE 84.1 -5.4 0.5'");
        assertThat(browser.find("[data-command='Python (pyVO)'] code").getText())
                .contains("pos=(84.1, -5.4, 0.5)");
        assertThat(browser.find("[data-command=STILTS] code").getText()).startsWith("stilts tpipe");
        URI url = URI.create(
                browser.find("[data-command='URL of the query'] code").getText());
        assertThat(Plain.get(url)).contains("<TABLEDATA>");
    }

    @Test
    void tellsThatMoreImagesExistAndAsksForMore() {
        browser.open(page(ORION + "&MAXREC=5"));
        browser.awaitText("#messages", "Only 5 images are shown; more match the query");

        browser.button("Ask for up to 100,000").click();

        awaitImages(rows("POS=CIRCLE+84.1+-5.4+0.5"));
        assertThat(browser.all(".message")).isEmpty();
    }

    @Test
    void tellsAFaultInPlainWords() {
        browser.open(page("?repository=demo&POS=SQUARE+1+2+3"));

        browser.awaitText(".message.failure", "The service did not understand this query.");
        browser.awaitText(".message.failure", "accepted: CIRCLE lon lat radius");
    }

    @Test
    void passesWarningsOn() {
        browser.open(page("?repository=demo&COLLECTION=HST"));

        browser.awaitText(".message.warning", "DEMO.DR1");
        browser.awaitText("#messages", "No image matches this query");
    }

    @Test
    void reproducesASharedLink() {
        String link =
                "?repository=demo&POS=RANGE+350+10+-5+5&BAND=6e-7&BAND=5e-7+5.5e-7&EXPTIME=1+%2BInf&CALIB=2&TARGET=A&TARGET=B";
        browser.open(page(link));
        browser.awaitText(COUNT, "0 images, complete");

        assertThat(browser.find(".where textarea:not([hidden])").getDomProperty("value"))
                .isEqualTo("RANGE 350 10 -5 5");
        browser.find("#search").submit();

        browser.await("the same query", d -> d.getCurrentUrl().contains("MAXREC=5000"));
        assertThat(browser.driver().getCurrentUrl().split("[?&]"))
                .contains(link.substring(1).split("&"));
    }

    @Test
    void goesBackToTheLastQuery() {
        browser.open(page(ORION));
        int near = rows("POS=CIRCLE+84.1+-5.4+0.5");
        awaitImages(near);
        choose("anywhere");
        search();
        awaitImages(rows("MAXREC=5000"));

        browser.driver().navigate().back();

        awaitImages(near);
        assertThat(browser.find(".where input[type=text]").getDomProperty("value"))
                .isEqualTo("84.1 -5.4");
    }

    @Test
    void isDarkWhereTheSystemIsAndWhereOneAsksForIt() {
        String paper = "return getComputedStyle(document.body).backgroundColor";
        browser.open(page(""), Browser.USUAL_SIZE, "dark");
        Object dark = browser.run(paper);
        browser.find("#theme").click();
        Object light = browser.run(paper);
        browser.find("#theme").click();

        assertThat(light).isNotEqualTo(dark);
        assertThat(browser.run(paper)).isEqualTo(dark);
        browser.open(page(""), Browser.USUAL_SIZE, "light");
        assertThat(browser.run(paper)).isEqualTo(dark);
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 600, 900, 1024, 1920})
    void fitsEveryWidth(int width) {
        browser.open(page(ORION + "&MAXREC=5"), new Dimension(width, 740), "light");
        browser.awaitText("#messages", "Only 5 images");
        assertFits(width);

        browser.find("#grid [data-row]").click();
        browser.find("#details h2");
        assertFits(width);
        browser.find("#details .close").click();
        browser.find("#share").click();
        browser.find("#dialog h2");
        assertFits(width);
    }

    private static void assertFits(int width) {
        assertThat(((Number) browser.run("return document.documentElement.scrollWidth")).intValue())
                .isLessThanOrEqualTo(width);
    }

    @Test
    void worksWithTheKeyboardAlone() {
        browser.run("document.querySelector('.skip').focus()");
        tabTo("#search button[type=submit]");
        press(Keys.ENTER);
        awaitImages(rows("MAXREC=5000"));
        tabTo("#grid [data-row]");
        press(Keys.ARROW_DOWN);
        press(Keys.ARROW_DOWN);
        browser.await("the third row", d -> focused("[data-place='2']"));

        press(Keys.ENTER);

        browser.await("the heading of the details", d -> focused("#details h2"));
        press(Keys.ESCAPE);
        browser.await("the row again", d -> focused("[data-place='2']"));
        assertThat(browser.all("#details[hidden]")).hasSize(1);
    }

    @Test
    void drawsWithTheKeyboardAlone() {
        browser.run("document.querySelector('[data-part=circle]').focus()");
        press(Keys.ENTER);
        browser.await("the map", d -> focused("canvas"));

        press(Keys.ENTER);
        press(Keys.ARROW_UP);
        press(Keys.ENTER);

        browser.awaitText("[data-part=bar]", "Circle of radius");
        assertThat(browser.find(".where input[type=text]").getDomProperty("value"))
                .startsWith("0 0");
    }

    private static void press(Keys key) {
        browser.actions().sendKeys(key).perform();
    }

    private static Boolean focused(String selector) {
        return (Boolean) browser.run("return document.activeElement.matches(arguments[0])", selector);
    }

    private static void tabTo(String selector) {
        for (int i = 0; i < 120 && !focused(selector); i++) {
            press(Keys.TAB);
        }
        assertThat(focused(selector)).as(selector).isTrue();
    }

    @Test
    void namesEveryControl() {
        browser.open(page(ORION));
        awaitImages(rows("POS=CIRCLE+84.1+-5.4+0.5"));

        assertThat((List<?>) browser.run(
                        "return [...document.querySelectorAll('input, select, textarea, button, a[href], canvas[tabindex]')]"
                                + ".filter(e => e.checkVisibility() && !(e.labels?.length && e.labels[0].textContent.trim())"
                                + " && !e.getAttribute('aria-label') && !e.textContent.trim()).map(e => e.outerHTML)"))
                .isEmpty();
        assertThat((List<?>) browser.run("const ids = [...document.querySelectorAll('[id]')].map(e => e.id);"
                        + "return ids.filter((id, i) => ids.indexOf(id) !== i)"))
                .isEmpty();
    }

    @Test
    void runsNoScriptOfARepository() {
        browser.open(page("?repository=hostile&MAXREC=20&TARGET="
                + URLEncoder.encode("<img src=x onerror=window.hacked=1>", StandardCharsets.UTF_8)));
        browser.awaitText(COUNT, "0 images");
        browser.open(page("?repository=hostile&MAXREC=20"));
        browser.awaitText(COUNT, "20 images");
        browser.find("#grid [data-row]").click();

        assertThat(detail("obs_collection")).isEqualTo("<img src=x onerror=window.hacked=1>");
        assertThat(browser.find("#details h2").getText()).contains("<script>window.hacked=1</script>");
        assertThat(browser.find("#title").getText()).contains("<script>");
        assertThat(browser.all("#details a")).isEmpty();
        assertThat(browser.run("return document.querySelectorAll('main script, main img').length"))
                .isEqualTo(0L);
        assertThat(browser.run("return window.hacked")).isNull();
    }

    @Test
    void lightsTheLampOfARepositoryThatIsDown() {
        new Select(browser.find("#repository")).selectByVisibleText("missing");

        browser.find("#lamp[data-state=down]");
        browser.awaitText("#lamp-note", "not available: ");
        new Select(browser.find("#repository")).selectByVisibleText("demo");
        browser.find("#lamp[data-state=up]");
        browser.awaitText("#lamp-note", "available");
    }

    @Test
    void tellsThatARepositoryDoesNotAnswer() {
        browser.open(page("?repository=missing&MAXREC=5"));

        browser.awaitText(".message.failure", "not");
        browser.awaitText(COUNT, "No answer");
    }

    @Test
    void tellsThatARepositoryIsNotServed() {
        browser.open(page("?repository=nowhere"));

        browser.awaitText(".message.failure", "There is no such repository here.");
    }

    /** The three repositories of this test. */
    private static final class Repositories {
        private static final Path DEMO = Path.of("target", "demo").toAbsolutePath();

        static Map<String, String> write(Path folder) throws IOException {
            Files.createDirectories(folder);
            Path hostile = folder.resolve("hostile.yaml");
            Files.writeString(
                    hostile,
                    Files.readString(DEMO.resolve("obscore.yaml"))
                            .replace(
                                    "obs_collection: DEMO.DR1",
                                    "obs_collection: \"<img src=x onerror=window.hacked=1>\"")
                            .replace("Demo:Telescope", "\\\"><script>window.hacked=1</script>")
                            .replace("/api/demo/files/{id}", "javascript:window.hacked=1//{id}")
                            .replace(
                                    "template: \"{dataset_type} -",
                                    "template: \"<script>window.hacked=1</script>{dataset_type} -")
                            .replace("Invented images", "<script>window.hacked=1</script>Invented images"));
            Path missing = Files.createDirectories(folder.resolve("missing"));
            Files.copy(
                    DEMO.resolve("butler.yaml"), missing.resolve("butler.yaml"), StandardCopyOption.REPLACE_EXISTING);
            return Map.of(
                    "repositories", "demo,hostile,missing",
                    "database.patience", "PT1S",
                    "repository.demo.butler", DEMO.toString(),
                    "repository.demo.obscore", DEMO.resolve("obscore.yaml").toString(),
                    "repository.hostile.butler", DEMO.toString(),
                    "repository.hostile.obscore", hostile.toAbsolutePath().toString(),
                    "repository.missing.butler", missing.toAbsolutePath().toString(),
                    "repository.missing.obscore", DEMO.resolve("obscore.yaml").toString());
        }
    }
}
