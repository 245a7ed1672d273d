// SPDX-License-Identifier: MIT
package org.butlervo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium, and what it noted of scripts, of the content security policy and of the addresses that the page asked for. */
final class Browser implements AutoCloseable {
    static final String MISSING =
            "The page is not tested: chromium and chromedriver are not installed (Debian's packages chromium and chromium-driver)";
    static final Dimension USUAL_SIZE = new Dimension(1360, 860);
    private static final List<String> CHROMIUM = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> CHROMEDRIVER = List.of("chromedriver");
    /** It warns of debugging tools for this very version of Chromium, which nobody uses here. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern REQUESTED =
            Pattern.compile("\"method\":\"Network\\.requestWillBeSent\".*?\"request\":\\{.*?\"url\":\"([^\"]+)\"");

    private final ChromeDriver driver;
    private final Path downloads;

    private Browser(ChromeDriver driver, Path downloads) {
        this.driver = driver;
        this.downloads = downloads;
    }

    /** Whether the tests can run; where {@code CI=true} they must, and fail if they cannot. */
    static boolean isExpected() {
        return "true".equals(System.getenv("CI"))
                || (installed(CHROMIUM).isPresent() && installed(CHROMEDRIVER).isPresent());
    }

    static Browser start() {
        SELENIUM.setLevel(Level.SEVERE);
        try {
            Path downloads = Files.createTempDirectory(Files.createDirectories(Path.of("target", "it")), "downloads")
                    .toAbsolutePath();
            ChromeDriverService service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(required(CHROMEDRIVER).toFile())
                    .withLogOutput(OutputStream.nullOutputStream())
                    .build();
            return new Browser(new ChromeDriver(service, options(required(CHROMIUM), downloads)), downloads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path required(List<String> names) {
        return installed(names).orElseThrow(() -> new IllegalStateException(MISSING));
    }

    private static Optional<Path> installed(List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static ChromeOptions options(Path chromium, Path downloads) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--disable-background-networking",
                "--no-first-run",
                "--force-device-scale-factor=1",
                "--window-size=" + USUAL_SIZE.getWidth() + "," + USUAL_SIZE.getHeight());
        options.setExperimentalOption("prefs", Map.of("download.default_directory", downloads.toString()));
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    /** Opens a page with nothing kept from before, in the usual size, the light theme and without motion. */
    void open(String address) {
        open(address, USUAL_SIZE, "light");
    }

    void open(String address, Dimension size, String colourScheme) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", size.getWidth(), "height", size.getHeight(), "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", colourScheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        driver.get("about:blank");
        driver.get(address);
    }

    ChromeDriver driver() {
        return driver;
    }

    Actions actions() {
        return new Actions(driver);
    }

    /** The first element in sight that the selector finds, waited for. */
    WebElement find(String selector) {
        return await(
                selector,
                d -> d.findElements(By.cssSelector(selector)).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }

    /** The button with that text. */
    WebElement button(String text) {
        return await(
                text,
                d -> d.findElements(By.xpath("//button[normalize-space()='" + text + "']")).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Waits until the element's text contains the part. */
    void awaitText(String selector, String part) {
        await(
                selector + " with " + part,
                d -> d.findElements(By.cssSelector(selector)).stream()
                        .anyMatch(element -> element.getText().contains(part)));
    }

    <T> T await(String what, Function<? super WebDriver, T> condition) {
        return new WebDriverWait(driver, PATIENCE)
                .pollingEvery(Duration.ofMillis(40))
                .ignoring(StaleElementReferenceException.class)
                .withMessage(what)
                .until(condition);
    }

    Object run(String script, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(script, arguments);
    }

    /** The whole text of a file that was downloaded, once it is there. */
    String downloaded(String name) {
        Path file = downloads.resolve(name);
        await(name, d -> Files.exists(file));
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails if since the last call a script failed, the policy was violated, or an address outside of {@code base} was asked for. */
    void assertQuiet(String base) {
        assertThat(messages())
                .filteredOn(text -> !text.contains("the server responded with a status of"))
                .isEmpty();
        assertThat(requested())
                .filteredOn(url -> url.startsWith("http") || url.startsWith("ws"))
                .allSatisfy(url -> assertThat(url).startsWith(base));
    }

    private List<String> messages() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    private List<String> requested() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> REQUESTED.matcher(entry.getMessage()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
