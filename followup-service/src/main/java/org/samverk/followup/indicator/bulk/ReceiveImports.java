package org.samverk.followup.indicator.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.IndicatorActs;
import org.samverk.followup.indicator.Indicators;
import org.samverk.followup.indicator.content.IndicatorContent;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;

/// Takes files in, and has them seen to their end.
@ApplicationScoped
class ReceiveImports {
    private final Indicators indicators;
    private final Imports imports;
    private final RunImports runs;
    private final Journal journal;
    private final Clock clock;

    ReceiveImports(Indicators indicators, Imports imports, RunImports runs, Journal journal, Clock clock) {
        this.indicators = indicators;
        this.imports = imports;
        this.runs = runs;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param mediaType what the sender calls it
    ImportRow receive(UUID indicator, ImportWish wish, @Nullable String mediaType, InputStream body, Actor actor)
            throws IOException {
        var row = QuarkusTransaction.requiringNew().call(() -> indicators.row(indicator, actor));
        IndicatorActs.IMPORT.require(actor, row);
        runs.requirePlace();
        @Nullable ReceivedRows file = null;
        try {
            file = ReceivedRows.of(body, mediaType);
            var received = received(indicator, wish, file, actor);
            runs.run(received.one().id(), indicator, received.indicator(), file);
            return received.row();
        } catch (IOException | RuntimeException failure) {
            if (file != null) {
                file.close();
            }
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
