package org.samverk.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;

/// `./samverk bench`. Ends with 0 whatever the ratios are, unless it could not measure them.
final class Main {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Main() {}

    public static void main(String[] given) {
        try {
            measure(Arguments.parse(given), Path.of(System.getProperty("samverk.root", ".")));
        } catch (IOException | SQLException | RuntimeException e) {
            OUT.println("samverk: " + e.getMessage());
            System.exit(1);
        } catch (InterruptedException _) {
            System.exit(1);
        }
        System.exit(0);
    }

    private static void measure(Arguments arguments, Path root) throws IOException, SQLException, InterruptedException {
        var project = root.toAbsolutePath().normalize();
        var home = Files.createTempDirectory(Files.createDirectories(project.resolve(".samverk")), "bench-");
        var bench = new Bench(arguments, project, home, OUT);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> clear(bench, home), "clear"));
        var ratios = bench.run();
        OUT.printf(
                "%n%s: time of answers with %d rows, as multiples of the time with %d%n%n%s%n",
                arguments.measured().name(), arguments.large(), arguments.small(), new Table(ratios));
        OUT.println("ratio: of the medians. middle half: where the middle half of the pairs lies. More than 3: grows.");
    }

    /// Also after Ctrl-C: neither processes nor gigabytes stay behind.
    private static void clear(Bench bench, Path home) {
        bench.close();
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            OUT.println("samverk: " + home + " could not be removed: " + e.getMessage());
        }
    }
}
