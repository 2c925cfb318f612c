package org.samverk.followup.indicator.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.IndicatorActs;
import org.samverk.followup.indicator.Indicators;
import org.samverk.followup.indicator.content.IndicatorContent;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;

/// Takes files in, and has them seen to their end.
@ApplicationScoped
class ReceiveImports {
    static final int ARRIVING_AT_ONCE = 16;

    private final Semaphore arriving = new Semaphore(ARRIVING_AT_ONCE);
    private final Indicators indicators;
    private final Imports imports;
    private final RunImports runs;
    private final Journal journal;
    private final Clock clock;
    private final Duration within;

    /// @param within the time a file has to arrive in
    ReceiveImports(
            Indicators indicators,
            Imports imports,
            RunImports runs,
            Journal journal,
            Clock clock,
            @ConfigProperty(name = "samverk.imports.arrive-within", defaultValue = "5m") Duration within) {
        this.indicators = indicators;
        this.imports = imports;
        this.runs = runs;
        this.journal = journal;
        this.clock = clock;
        this.within = within;
    }

    /// A place is taken when all of the file is here: senders who take their time keep nobody waiting. Where
    /// there is none, that is said before the file is sent.
    /// @param mediaType what the sender calls it
    ImportRow receive(UUID indicator, ImportWish wish, @Nullable String mediaType, InputStream body, Actor actor)
            throws IOException {
        var row = QuarkusTransaction.requiringNew().call(() -> indicators.row(indicator, actor));
        IndicatorActs.IMPORT.require(actor, row);
        runs.requireSomePlace();
        var file = arrived(mediaType, body);
        try {
            return run(indicator, wish, file, actor);
        } catch (RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    /// Each file that arrives holds a thread, and room on the disk.
    private ReceivedRows arrived(@Nullable String mediaType, InputStream body) throws IOException {
        if (!arriving.tryAcquire()) {
            throw new ImportRefusal.Busy();
        }
        try {
            return ReceivedRows.of(body, mediaType, ReceivedRows.Deadline.in(within, clock));
        } finally {
            arriving.release();
        }
    }

    private ImportRow run(UUID indicator, ImportWish wish, ReceivedRows file, Actor actor) {
        runs.takePlace();
        try {
            var received = received(indicator, wish, file, actor);
            runs.run(received.one().id(), indicator, received.indicator(), file, actor);
            return received.row();
        } catch (RuntimeException failure) {
            runs.giveBackPlace();
            throw failure;
        }
    }

    private record Received(MeasurementImport one, IndicatorContent indicator) {
        ImportRow row() {
            return new ImportRow(one.id(), one.version(), one.state(), ImportStatus.CHECKING.name(), 0, List.of());
        }
    }

    private Received received(UUID id, ImportWish wish, ReceivedRows file, Actor actor) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var indicator = indicators.steady(id, actor);
            IndicatorActs.IMPORT.require(actor, indicator.row(true));
            var one = MeasurementImport.received(id, wish, file, indicator.access(), clock.instant());
            imports.persist(one, clock.instant());
            journal.append(Imports.KIND + ".received", one);
            return new Received(one, indicator.content());
        });
    }
}
