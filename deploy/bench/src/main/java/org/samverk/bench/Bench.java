package org.samverk.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.samverk.local.SingleParts;

/// One run of a case: two databases of different size side by side, a service on each, and the same questions to both.
final class Bench implements AutoCloseable {

    private static final String SMALL = "small";
    private static final String LARGE = "large";
    /// No question takes longer in all than this, however slow its answers are.
    private static final Duration ENOUGH = Duration.ofSeconds(15);

    private final Arguments arguments;
    private final Path home;
    private final PrintStream out;
    private final SingleParts parts;
    private final TokenKey key = new TokenKey();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Bench(Arguments arguments, Path root, Path home, PrintStream out) {
        this.arguments = arguments;
        this.home = home;
        this.out = out;
        this.parts = new SingleParts(root, home, List.of(SMALL, LARGE));
    }

    Map<Question, Ratio> run() throws IOException, SQLException, InterruptedException {
        parts.startPostgres();
        var small = side(SMALL, arguments.small());
        var large = side(LARGE, arguments.large());
        out.println("Asking both sides in turns, " + arguments.rounds() + " rounds");
        var ratios = new Measuring(small, large, arguments.rounds(), ENOUGH)
                .of(arguments.measured().questions());
        for (var trial : arguments.measured().trials()) {
            trial.run(ground(small), ground(large), out);
        }
        return ratios;
    }

    private Ground ground(Side side) {
        return new Ground(
                arguments,
                side.service(),
                parts.process(side.service()),
                key.coordinatorOf(arguments.measured().caller()),
                parts.url(side.name()),
                home,
                http);
    }

    /// The service first: it makes the schema that is filled.
    private Side side(String database, long rows) throws SQLException, InterruptedException {
        var measured = arguments.measured();
        var service = parts.startService(measured.service(), database, key.settings());
        out.println("Filling " + database + ": " + rows + " " + measured.filled());
        new Filling(measured, parts.url(database)).fill(rows, done -> {
            if (done % 100_000 == 0) {
                out.println("  " + done);
            }
        });
        return new Side(database, rows, service, key.readerOf(measured.caller()), http);
    }

    @Override
    public void close() {
        http.close();
        parts.close();
    }
}
