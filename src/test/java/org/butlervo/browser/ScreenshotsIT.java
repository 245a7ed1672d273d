// SPDX-License-Identifier: MIT
package org.butlervo.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.butlervo.it.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;

/** Takes the pictures of the users' guide, if the system property {@code screenshots} names a folder for them. */
@EnabledIfSystemProperty(named = "screenshots", matches = ".+")
class ScreenshotsIT {
    private static final Path FOLDER = Path.of(System.getProperty("screenshots", "target/screenshots"));
    private static final Dimension PHONE = new Dimension(360, 740);
    private static final String DEEP_FIELD = "?repository=demo&POS=CIRCLE+53.1+-28+0.7";

    @Test
    void takesThePictures() throws IOException {
        Files.createDirectories(FOLDER);
        try (Browser browser = Browser.start();
                Server server = Server.start("screenshots", Map.of())) {
            String page = server.base() + "/";
            takeSearches(browser, page);
            takeDrawing(browser, page);
            takeMessages(browser, page);
            takePhone(browser, page);
        }
    }

    private static void takeSearches(Browser browser, String page) throws IOException {
        browser.open(page);
        browser.find("#lamp[data-state=up]");
        take(browser, "empty");
        browser.open(page + "?repository=demo");
        awaitComplete(browser);
        take(browser, "all-sky");
        browser.open(page + DEEP_FIELD);
        awaitComplete(browser);
        take(browser, "results");
        browser.find("#grid [data-row='6'] .grid-cell").click();
        browser.actions().moveToElement(browser.find("#details h2")).perform();
        take(browser, "details");
        browser.open(page + DEEP_FIELD, Browser.USUAL_SIZE, "dark");
        awaitComplete(browser);
        take(browser, "results-dark");
        browser.find("#share").click();
        take(browser, "share-dark");
    }

    private static void takeDrawing(Browser browser, String page) throws IOException {
        browser.open(page + DEEP_FIELD);
        awaitComplete(browser);
        browser.find("[data-part=polygon]").click();
        WebElement map = browser.find("canvas[tabindex]");
        browser.actions()
                .moveToElement(map, -90, -60)
                .click()
                .moveByOffset(200, 20)
                .click()
                .moveByOffset(-40, 110)
                .click()
                .moveByOffset(-110, 10)
                .perform();
        take(browser, "drawing");
    }

    private static void takeMessages(Browser browser, String page) throws IOException {
        browser.open(page + DEEP_FIELD + "&MAXREC=40");
        browser.awaitText("#messages", "Only 40 images");
        take(browser, "overflow");
        browser.open(page + "?repository=demo&POS=CIRCLE+53.1+-98+1");
        browser.awaitText("#messages", "did not understand");
        take(browser, "fault");
    }

    private static void takePhone(Browser browser, String page) throws IOException {
        browser.open(page, PHONE, "light");
        browser.find("#lamp[data-state=up]");
        take(browser, "phone-form");
        browser.open(page + DEEP_FIELD, PHONE, "dark");
        awaitComplete(browser);
        browser.run("document.getElementById('results').scrollIntoView()");
        take(browser, "phone-results");
    }

    private static void awaitComplete(Browser browser) {
        browser.awaitText("#progress [data-part=count]", "complete");
        browser.find("[data-part=legend] li");
    }

    /** After two frames, in which the page paints what it has. */
    private static void take(Browser browser, String name) throws IOException {
        browser.driver()
                .executeAsyncScript(
                        "requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(arguments[0], 300)))");
        byte[] picture = browser.driver().getScreenshotAs(OutputType.BYTES);
        Pictures.write(ImageIO.read(new ByteArrayInputStream(picture)), FOLDER.resolve(name + ".png"));
    }
}
