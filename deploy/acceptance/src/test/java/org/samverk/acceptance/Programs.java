package org.samverk.acceptance;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Programs of this machine that some tests need, as found on the `PATH`: nothing is downloaded.
final class Programs {
    private Programs() {}

    /// To be asked before the first test: where one is not installed the tests are skipped, unless the environment
    /// variable is `required` and they must not be.
    static void require(String variable, String... programs) {
        var missing = Arrays.stream(programs)
                .filter(program -> find(program).isEmpty())
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        var what = "not on the PATH: " + String.join(", ", missing);
        if ("required".equals(System.getenv(variable))) {
            fail(what);
        }
        System.err.println("Tests are skipped, " + what);
        Assumptions.abort(what);
    }

    static File installed(String program) {
        return find(program).orElseThrow();
    }

    private static Optional<File> find(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toFile)
                .findFirst();
    }
}
