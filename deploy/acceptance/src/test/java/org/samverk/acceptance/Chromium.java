package org.samverk.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/// The Chromium of this machine and its driver, both as found on the `PATH`: nothing is downloaded.
final class Chromium {
    private Chromium() {}

    /// To be asked before the first test: see [Programs#require].
    static void requireInstalled() {
        Programs.require("SAMVERK_BROWSER", "chromium", "chromedriver");
    }

    static ChromeDriverService driver() {
        return new ChromeDriverService.Builder()
                .usingDriverExecutable(Programs.installed("chromedriver"))
                .usingAnyFreePort()
                .build();
    }

    /// Without a window, in English, knowing nobody yet, telling everything it has to complain about.
    static ChromeOptions options() {
        var everything = new LoggingPreferences();
        everything.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions();
        options.setCapability(ChromeOptions.LOGGING_PREFS, everything);
        options.setBinary(Programs.installed("chromium"));
        return options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--accept-lang=en",
                "--window-size=1280,1400",
                "--user-data-dir=" + emptyProfile());
    }

    private static Path emptyProfile() {
        try {
            var target = Files.createDirectories(RunningSuite.ROOT.resolve("deploy/acceptance/target"));
            return Files.createTempDirectory(target.toAbsolutePath(), "browser-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
