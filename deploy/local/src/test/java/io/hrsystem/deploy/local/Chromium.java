package io.hrsystem.deploy.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real browser, as a person has one, with cookies of its own. */
final class Chromium implements AutoCloseable {
    private static final List<String> PROGRAMS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String DRIVER = "chromedriver";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Whoever has none is told so, or, where one has to be there, fails. */
    static void require() {
        require("a browser (chromium and chromedriver)", PROGRAMS.stream().anyMatch(Shell::has) && Shell.has(DRIVER));
    }

    static void require(String what, boolean isThere) {
        var sentence = "This needs %s, which is not here, and so is skipped.".formatted(what);
        if ("1".equals(System.getenv("HR_REQUIRE_BROWSER")))
            assertThat(isThere).as(sentence).isTrue();
        assumeTrue(isThere, sentence);
    }

    static Chromium open(String language, int width, boolean dark) {
        var options = new ChromeOptions();
        options.setBinary(PROGRAMS.stream()
                .flatMap(Chromium::found)
                .findFirst()
                .orElseThrow()
                .toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");
        options.addArguments("--lang=" + language, "--accept-lang=" + language, "--hide-scrollbars");
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(found(DRIVER).findFirst().orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        var driver = new ChromeDriver(service, options);
        driver.manage()
                .timeouts()
                .pageLoadTimeout(PATIENCE)
                .scriptTimeout(PATIENCE)
                .implicitlyWait(PATIENCE);
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        var scheme = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
        return new Chromium(driver);
    }

    void go(String address) {
        driver.get(address);
    }

    String address() {
        return Objects.requireNonNull(driver.getCurrentUrl());
    }

    String title() {
        return Objects.requireNonNull(driver.getTitle());
    }

    String text(String selector) {
        return driver.findElement(By.cssSelector(selector)).getText();
    }

    void fill(String field, String value) {
        var input = driver.findElement(By.id(field));
        input.clear();
        input.sendKeys(value);
    }

    void press(String selector) {
        driver.findElement(By.cssSelector(selector)).click();
    }

    /** Presses what leads to another page, and returns when this one is gone. */
    void send(String selector) {
        var page = driver.findElement(By.tagName("html"));
        driver.findElement(By.cssSelector(selector)).click();
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(WebDriverException.class)
                .until(() -> isGone(page));
    }

    private static boolean isGone(WebElement page) {
        try {
            page.isEnabled();
            return false;
        } catch (StaleElementReferenceException _) {
            return true;
        }
    }

    void signIn(String domain, String email, String password) {
        fill("domain", domain);
        fill("email", email);
        fill("password", password);
        send("form button");
    }

    /** Whether one has to scroll sideways. */
    boolean isTooWide() {
        return (Boolean) Objects.requireNonNull(driver.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    /** What axe-core finds on the page: WCAG 2.2, levels A and AA, and its advice of how it is done best. */
    List<String> findings() {
        try (var script = Chromium.class.getResourceAsStream("/axe.min.js")) {
            driver.executeScript(new String(Objects.requireNonNull(script).readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var found = (List<?>) Objects.requireNonNull(driver.executeAsyncScript("""
            const done = arguments[arguments.length - 1];
            const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
            axe.run({runOnly: {type: 'tag', values: tags}}).then(it => done([...it.violations, ...it.incomplete]
                .map(rule => rule.id + ': ' + rule.nodes.map(node => node.html).join(' | '))));
            """));
        return found.stream().map(String::valueOf).toList();
    }

    /** Kept to be looked at. */
    void photograph(String name) {
        try {
            var folder = Files.createDirectories(Path.of("target/screenshots"));
            Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> found(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(it -> Path.of(it, program))
                .filter(Files::isExecutable);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
