package org.samverk.acceptance;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/// The Chromium of this machine and its driver, both as found on the `PATH`: nothing is downloaded.
final class Chromium {
    private Chromium() {}

    /// To be asked before the first test: where they are not installed the tests are skipped, unless
    /// `SAMVERK_BROWSER=required` says that they must not be.
    static void requireInstalled() {
        if (Stream.of("chromium", "chromedriver")
                .allMatch(program -> installed(program).isPresent())) {
            return;
        }
        var what = "install chromium and chromium-driver, they are not on the PATH";
        if ("required".equals(System.getenv("SAMVERK_BROWSER"))) {
            fail(what);
        }
        System.err.println("The tests in a browser are skipped: " + what);
        Assumptions.abort(what);
    }

    static ChromeDriverService driver() {
        return new ChromeDriverService.Builder()
                .usingDriverExecutable(installed("chromedriver").orElseThrow())
                .usingAnyFreePort()
                .build();
    }

    /// Without a window, in English, knowing nobody yet, telling everything it has to complain about.
    static ChromeOptions options() {
        var everything = new LoggingPreferences();
        everything.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions();
        options.setCapability(ChromeOptions.LOGGING_PREFS, everything);
        options.setBinary(installed("chromium").orElseThrow());
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

    private static Optional<File> installed(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toFile)
                .findFirst();
    }
}
