package org.samverk.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.remote.RemoteWebDriver;

/// What a person sees and does in a real browser. Whatever is looked for is waited for.
final class Browser implements AutoCloseable {
    /// Asks each link of the page as a click on it would, and tells those that do not answer 200.
    private static final String DEAD_LINKS = """
            const done = arguments[0];
            const own = [...new Set([...document.links].map(link => link.href.split('#')[0]))]
                .filter(link => link.startsWith(location.origin));
            const ask = link => fetch(link, {headers: {Accept: 'text/html,*/*;q=0.8'}})
                .then(answer => answer.status === 200 ? [] : [link + ' answers ' + answer.status]);
            Promise.all(own.map(ask))
                .then(dead => done(own.length ? dead.flat() : ['no links at all']), why => done(['' + why]));
            """;

    /// Each fault by its rule, with what it was found on. All of the page has been drawn in the end colours by then.
    private static final String ASK_AXE = """
            const done = arguments[arguments.length - 1];
            new Promise(shown => requestAnimationFrame(() => requestAnimationFrame(shown)))
                .then(() => Promise.all(document.getAnimations().filter(one => one.effect.getComputedTiming().endTime !== Infinity)
                    .map(one => one.finished.catch(() => null))))
                .then(() => axe.run(arguments[0]))
                .then(found => done(found.violations.flatMap(fault =>
                    fault.nodes.map(node => `${fault.id}: ${node.target.join(' ')}`))), why => done(['' + why]));
            """;

    private final ChromeDriverService service;
    private final RemoteWebDriver driver;

    Browser() {
        service = Chromium.driver();
        try {
            service.start();
            driver = new RemoteWebDriver(service.getUrl(), Chromium.options(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            service.stop();
            throw e;
        }
        driver.manage().timeouts().implicitlyWait(Duration.ofMinutes(1)).scriptTimeout(Duration.ofMinutes(2));
    }

    void open(String path) {
        driver.get(RunningSuite.suite().gateway() + path);
    }

    String title() {
        return Objects.requireNonNull(driver.getTitle());
    }

    String address() {
        return Objects.requireNonNull(driver.getCurrentUrl());
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    void click(String selector) {
        find(selector).click();
    }

    String text(String selector) {
        var read = new ArrayList<String>();
        Patience.until(() -> reads(selector, read));
        return read.getLast();
    }

    /// A page may be drawn anew between finding and reading.
    private boolean reads(String selector, List<String> read) {
        try {
            return read.add(find(selector).getText());
        } catch (StaleElementReferenceException _) {
            return false;
        }
    }

    /// From here on the window that the page has opened is meant, or the page again when that window has closed.
    void turnToNewestWindow(int expected) {
        Patience.until(() -> driver.getWindowHandles().size() == expected);
        driver.switchTo().window(List.copyOf(driver.getWindowHandles()).getLast());
    }

    void closeWindow() {
        driver.close();
    }

    /// The errors of this page since the last time: scripts, missing files, violations of its policy.
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> Level.SEVERE.equals(entry.getLevel()))
                .map(Object::toString)
                .toList();
    }

    List<String> deadLinks() {
        return told(driver.executeAsyncScript(DEAD_LINKS));
    }

    /// What keeps people from reading, hearing or reaching something of the page as it stands, as far as axe-core sees.
    List<String> barriers() {
        return barriers("html");
    }

    /// @param within a selector; what concerns a page as a whole is asked of `html` only
    List<String> barriers(String within) {
        driver.executeScript(axe());
        return told(driver.executeAsyncScript(ASK_AXE, within));
    }

    private static String axe() {
        try (var script = Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> told(@Nullable Object answer) {
        return ((List<?>) Objects.requireNonNull(answer))
                .stream().map(String::valueOf).toList();
    }

    @Override
    public void close() {
        try {
            driver.quit();
        } finally {
            service.stop();
        }
    }
}
