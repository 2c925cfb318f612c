package org.samverk.acceptance;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The client for frontend teams, made from the document of this very state, built, and tried by its own tests.
@ExtendWith(RunningSuite.class)
class TypeScriptClientTest {
    private static final Path CLIENT = RunningSuite.ROOT.resolve("deploy/clients/typescript");

    @BeforeAll
    static void needs_node() {
        Programs.require("SAMVERK_NODE", "node", "npm");
    }

    @Test
    void it_is_built_and_its_own_tests_hold_against_the_running_suite() throws Exception {
        npm("ci");
        npm("test");
        assertTrue(Files.exists(CLIENT.resolve("dist/index.d.ts")));
    }

    private static void npm(String command) throws IOException, InterruptedException {
        var log = RunningSuite.ROOT.resolve("deploy/acceptance/target/npm-" + command + ".log");
        var npm = new ProcessBuilder(Programs.installed("npm").toString(), command)
                .directory(CLIENT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        var suite = RunningSuite.suite();
        npm.environment().put("SAMVERK_URL", suite.gateway().toString());
        npm.environment().put("SAMVERK_REGISTRAR_TOKEN", suite.token(Callers.REGISTRAR));
        npm.environment().put("SAMVERK_READER_TOKEN", suite.token(Callers.READER));
        var process = npm.start();
        if (!process.waitFor(5, MINUTES)) {
            process.destroyForcibly();
        }
        assertEquals(0, process.waitFor(), () -> said(log));
    }

    private static String said(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
