package org.samverk.followup.indicator.bulk;

import io.quarkus.arc.Arc;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.samverk.followup.indicator.content.IndicatorContent;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;

/// Sees imports to their end, apart from the requests that brought them. Rows are staged a few thousand at a time,
/// each time with word of how far it has come; memory does not grow with the file.
@ApplicationScoped
class RunImports {
    private static final int AT_ONCE = 4;
    private static final int STAGED_AT_ONCE = 5000;
    private static final int TRIES = 3;
    /// In seconds.
    private static final int LONGEST = 1800;

    private final CheckRows check;
    private final Staging staging;
    private final Imports imports;
    private final EndImports ends;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("import-", 1).factory());

    RunImports(CheckRows check, Staging staging, Imports imports, EndImports ends, Clock clock) {
        this.check = check;
        this.staging = staging;
        this.imports = imports;
        this.ends = ends;
        this.clock = clock;
    }

    /// Before a file is taken in.
    /// @throws ImportRefusal.Busy when there is none
    void requireSomePlace() {
        if (places.availablePermits() == 0) {
            throw new ImportRefusal.Busy();
        }
    }

    /// For a file that has arrived; every place is to be given back, or run.
    /// @throws ImportRefusal.Busy when there is none any more
    void takePlace() {
        if (!places.tryAcquire()) {
            throw new ImportRefusal.Busy();
        }
    }

    void giveBackPlace() {
        places.release();
    }

    /// @param file closed at its end
    /// @param actor who sent it
    void run(UUID id, UUID indicatorId, IndicatorContent indicator, ReceivedRows file, Actor actor) {
        threads.execute(() -> inContext(() -> {
            try (file) {
                see(new CheckRows.Against(id, indicatorId, indicator, LocalDate.now(clock)), file, actor);
            } catch (IOException | RuntimeException failure) {
                Log.errorf(failure, "import %s is given up", id);
                ends.interrupt(id);
            } finally {
                giveBackPlace();
            }
        }));
    }

    private void see(CheckRows.Against against, ReceivedRows file, Actor actor) throws IOException {
        var rows = new Rows(against.importId());
        check.check(file, against, rows);
        rows.pass();
        var faults = rows.faults;
        QuarkusTransaction.requiringNew()
                .run(() -> imports.told(against.importId(), ImportStatus.LOADING, rows.read, clock.instant()));
        settle(against, rows.read, faults, actor);
        Log.infof("import %s has come to its end", against.importId());
    }

    /// Somebody may have entered one of the rows between their being looked at and their being taken: then all
    /// are looked at once more.
    private void settle(CheckRows.Against against, long rows, Faults faults, Actor actor) {
        for (var left = TRIES; left > 0; left--) {
            try {
                QuarkusTransaction.requiringNew()
                        .timeout(LONGEST)
                        .run(() -> ends.settle(against.importId(), against.indicator(), rows, faults, actor));
                return;
            } catch (Staging.Overtaken _) {
                Log.infof("import %s was overtaken by another entry", against.importId());
            }
        }
        ends.interrupt(against.importId());
    }

    /// Journalling asks who the caller is: outside a request, nobody.
    private static void inContext(Runnable seeing) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            seeing.run();
        } finally {
            context.terminate();
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /// Once one row is bad, none is loaded any more; the others are staged all the same, since what is wrong with
    /// them together is to be told too.
    private final class Rows implements CheckRows.Finding {
        private final UUID id;
        private final List<Staging.Staged> waiting = new ArrayList<>();
        private final Faults faults = new Faults();
        private long read;
        private long seen;

        Rows(UUID id) {
            this.id = id;
        }

        @Override
        public void good(Staging.Staged row) {
            waiting.add(row);
            seen();
        }

        @Override
        public void bad(long line, List<FieldError> errors) {
            faults.add(line, errors);
            seen();
        }

        private void seen() {
            read++;
            if (++seen >= STAGED_AT_ONCE) {
                pass();
            }
        }

        void pass() {
            QuarkusTransaction.requiringNew().run(() -> {
                if (!waiting.isEmpty()) {
                    staging.put(id, waiting);
                }
                imports.told(id, ImportStatus.CHECKING, read, clock.instant());
            });
            waiting.clear();
            seen = 0;
        }
    }
}
