package org.samverk.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Whether handing out all partners takes more memory when there are more of them. A service that kept them would not
/// have room for many in its heap.
final class ExportTrial implements Trial {
    private static final String LIST = "/samverk/v1/partners";
    private static final List<String> FORMS = List.of("text/csv", "application/ld+json");
    private static final int LOOKS = 8;

    @Override
    public void run(Ground small, Ground large, PrintStream out) throws IOException, InterruptedException {
        for (var form : FORMS) {
            var few = mostAlive(small, form);
            var many = mostAlive(large, form);
            out.printf(
                    Locale.ROOT,
                    "export of %d partners as %s against one of %d: memory in use at most %.2f times%n",
                    large.arguments().large(),
                    form,
                    small.arguments().small(),
                    many / few);
        }
    }

    /// After one that is only counted, one that is halted on its way to see what the service holds.
    private static double mostAlive(Ground ground, String form) throws IOException, InterruptedException {
        var length = length(ground, form);
        var most = alive(ground);
        try (var body = exported(ground, form)) {
            for (var look = 0; look < LOOKS; look++) {
                body.skipNBytes(length / (LOOKS + 1));
                most = Math.max(most, alive(ground));
            }
            body.transferTo(OutputStream.nullOutputStream());
        }
        return most;
    }

    private static long length(Ground ground, String form) throws IOException, InterruptedException {
        try (var body = exported(ground, form)) {
            return body.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static InputStream exported(Ground ground, String form) throws IOException, InterruptedException {
        return ground.get(LIST, form, BodyHandlers.ofInputStream()).body();
    }

    /// What is left of the heap when all that nobody holds any more is gone.
    private static double alive(Ground ground) throws IOException, InterruptedException {
        collected(ground.process());
        return ground.kept();
    }

    private static void collected(ProcessHandle process) throws IOException, InterruptedException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var collecting = new ProcessBuilder(tool, Long.toString(process.pid()), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (collecting.waitFor() != 0) {
            throw new IllegalStateException("the service's memory could not be looked at");
        }
    }
}
