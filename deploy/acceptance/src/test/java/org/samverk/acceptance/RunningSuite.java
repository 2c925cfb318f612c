package org.samverk.acceptance;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.samverk.local.Suite;

/// One suite for all test classes: started and given the samples before the first, stopped after the last. Its logs
/// stay in `target/suite-…/logs`.
public final class RunningSuite implements BeforeAllCallback {
    public static final Path ROOT = Path.of(System.getProperty("samverk.root", "../.."));

    private static final class Holder implements AutoCloseable {
        private final Suite suite;
        private final Path home;

        Holder() throws IOException {
            var target = Files.createDirectories(ROOT.resolve("deploy/acceptance/target"));
            home = Files.createTempDirectory(target, "suite-");
            suite = Suite.onFreePorts(ROOT, home);
            // A build that is broken off must not leave processes behind.
            Runtime.getRuntime().addShutdownHook(new Thread(suite::stop));
        }

        @Override
        public void close() {
            suite.stop();
        }
    }

    private static volatile @Nullable Holder running;

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot()
                .getStore(Namespace.create(RunningSuite.class))
                .computeIfAbsent(Holder.class, _ -> start(), Holder.class);
    }

    public static Suite suite() {
        return Objects.requireNonNull(running).suite;
    }

    /// Forgets that the samples were loaded, so that the next load sends them all again.
    static void forgetSamples() throws IOException {
        Files.delete(Objects.requireNonNull(running).home.resolve("samples-loaded"));
    }

    /// A suite that cannot be made ready is not left running: the next class tries anew.
    private static Holder start() {
        try {
            var holder = new Holder();
            try {
                holder.suite.start();
                RestAssured.baseURI = holder.suite.gateway().toString();
                holder.suite.loadSamples();
                return holder;
            } catch (RuntimeException e) {
                holder.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
