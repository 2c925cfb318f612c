package org.samverk.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;

/// `./samverk bench`. Ends with 0 whatever the ratios are, unless it could not measure them.
final class Main {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int REQUESTS_AT_A_DOOR = 1_000;

    private Main() {}

    public static void main(String[] given) {
        try {
            var doors = given.length > 0 && given[0].equals(DoorBench.NAME);
            var arguments = Arguments.parse(doors ? Arrays.copyOfRange(given, 1, given.length) : given);
            var root = Path.of(System.getProperty("samverk.root", "."))
                    .toAbsolutePath()
                    .normalize();
            var home = Files.createTempDirectory(Files.createDirectories(root.resolve(".samverk")), "bench-");
            if (doors) {
                measureDoors(arguments.rounds(), root, home);
            } else {
                measure(arguments, root, home);
            }
        } catch (IOException | SQLException | RuntimeException e) {
            OUT.println("samverk: " + e.getMessage());
            System.exit(1);
        } catch (InterruptedException _) {
            System.exit(1);
        }
        System.exit(0);
    }

    private static void measureDoors(int rounds, Path root, Path home)
            throws IOException, SQLException, InterruptedException {
        var bench = new DoorBench(rounds, REQUESTS_AT_A_DOOR, root, home, OUT);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> clear(bench::close, home), "clear"));
        OUT.printf("%n%s%n", bench.run());
        OUT.println("CPU: of the process itself, for 1 000 requests. p99: of the answers, seen by who asks.");
    }

    private static void measure(Arguments arguments, Path root, Path home)
            throws IOException, SQLException, InterruptedException {
        var bench = new Bench(arguments, root, home, OUT);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> clear(bench::close, home), "clear"));
        var ratios = bench.run();
        OUT.printf(
                "%n%s: time of answers with %d rows, as multiples of the time with %d%n%n%s%n",
                arguments.measured().name(), arguments.large(), arguments.small(), new Table(ratios));
        OUT.println("ratio: of the medians. middle half: where the middle half of the pairs lies. More than 3: grows.");
    }

    /// Also after Ctrl-C: neither processes nor gigabytes stay behind.
    private static void clear(Runnable closing, Path home) {
        closing.run();
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            OUT.println("samverk: " + home + " could not be removed: " + e.getMessage());
        }
    }
}
