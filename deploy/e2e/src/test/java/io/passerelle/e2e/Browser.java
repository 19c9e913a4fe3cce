package io.passerelle.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;

/// A person at the console, in headless Chromium.
final class Browser implements AutoCloseable {
    static final String MISSING =
            "no Chromium with its driver: apt-get install chromium chromium-driver (Debian)";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String AXE = "/axe.min.js";
    private static final Dimension DESK = new Dimension(1100, 800);
    static final Dimension PHONE = new Dimension(375, 720);
    private final ChromeDriver driver;
    private final URI console;

    private Browser(ChromeDriver driver, URI console) {
        this.driver = driver;
        this.console = console;
    }

    static boolean isInstalled() {
        return program("chromium", "chromium-browser", "google-chrome").isPresent()
                && program("chromedriver").isPresent();
    }

    private static Optional<Path> program(String... names) {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// @param webhook where the console is served
    static Browser open(URI webhook) {
        ChromeOptions options = new ChromeOptions();
        program("chromium", "chromium-browser", "google-chrome")
                .ifPresent(path -> options.setBinary(path.toFile()));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--force-device-scale-factor=1",
                "--lang=en");
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "en"));
        var service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(program("chromedriver").orElseThrow().toFile())
                        .build();
        Browser browser =
                new Browser(new ChromeDriver(service, options), webhook.resolve("/console"));
        browser.driver.manage().window().setSize(DESK);
        return browser;
    }

    /// @param path below `/console`, such as `/orders`; `""` for the first page
    Browser go(String path) {
        driver.get(console + path);
        return this;
    }

    Browser login() {
        go("/login");
        driver.findElement(By.id("username")).sendKeys(World.PERSON);
        driver.findElement(By.id("password")).sendKeys(World.PASSWORD);
        press("Log in");
        await().atMost(PATIENCE).until(() -> !address().contains("login"));
        return this;
    }

    /// A button by its words, or by the name it has for those who do not see it.
    Browser press(String words) {
        By button =
                By.xpath(
                        "//main//button[normalize-space()=\"%s\" or @aria-label=\"%s\"]"
                                .formatted(words, words));
        click("button '" + words + "'", button);
        return this;
    }

    Browser chooseOtherLanguage() {
        click("the other language", By.cssSelector("form[action='/console/language'] button"));
        return this;
    }

    Browser logout() {
        click("logout", By.cssSelector("form[action='/console/logout'] button"));
        return this;
    }

    Browser follow(String words) {
        click("link '" + words + "'", By.linkText(words));
        return this;
    }

    /// The page may replace it between the look and the press.
    private void click(String what, By where) {
        await(what)
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(StaleElementReferenceException.class)
                .until(() -> {
                    driver.findElement(where).click();
                    return true;
                });
    }

    Browser fill(String id, String text) {
        WebElement field = driver.findElement(By.id(id));
        field.clear();
        field.sendKeys(text);
        return this;
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /// Waits until the page shows this by itself.
    Browser awaitText(String words) {
        await("'" + words + "' on " + driver.getCurrentUrl())
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> text().contains(words));
        return this;
    }

    /// Likewise, fetching the page anew.
    Browser awaitTextAfresh(String path, String words) {
        await("'" + words + "' on " + path)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> go(path).text().contains(words));
        return this;
    }

    String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    Browser keys(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    /// Goes on with the tab key until an element with these words has the focus.
    Browser tabTo(String words) {
        for (int i = 0; i < 60; i++) {
            keys(Keys.TAB);
            WebElement now = driver.switchTo().activeElement();
            if (now.getText().equals(words) || words.equals(now.getDomAttribute("id"))) {
                return this;
            }
        }
        throw new AssertionError("'" + words + "' is not reached by the tab key on " + address());
    }

    Browser sized(Dimension size) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width", size.getWidth(),
                        "height", size.getHeight(),
                        "deviceScaleFactor", 1,
                        "mobile", size.equals(PHONE)));
        return this;
    }

    Browser atTheDesk() {
        return sized(DESK);
    }

    Browser inTheDark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of(
                                        "name",
                                        "prefers-color-scheme",
                                        "value",
                                        dark ? "dark" : "light"))));
        return this;
    }

    /// By how many pixels the page is wider than the window.
    long overflow() {
        return number(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /// Whether the element with the focus can be seen to have it.
    boolean focusIsVisible() {
        return number(
                        "return parseFloat(getComputedStyle(document.activeElement).outlineWidth) > 0 ? 1 : 0")
                == 1;
    }

    private long number(String script) {
        Object found = ((JavascriptExecutor) driver).executeScript(script);
        return found instanceof Number number ? number.longValue() : -1;
    }

    /// What axe-core finds against WCAG 2.2 A and AA and its best practices on this page; one line
    /// each.
    @SuppressWarnings("unchecked")
    List<String> accessibilityTroubles() {
        driver.executeScript(axe());
        return (List<String>)
                driver.executeAsyncScript(
                        """
                        const done = arguments[0];
                        axe.run(document).then(r => done(r.violations.map(v =>
                          v.id + ': ' + v.help + ' ' + v.nodes.map(n => n.target + ' ' + n.failureSummary).join('; '))));
                        """);
    }

    private static String axe() {
        try (InputStream script = Browser.class.getResourceAsStream(AXE)) {
            if (script == null) {
                throw new IllegalStateException("axe-core is not on the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the browser refused or missed since the last call: content-security policy among it.
    List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
                .map(entry -> entry.getMessage())
                .toList();
    }

    void photograph(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
