package org.samverk.followup.indicator.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.Indicators;
import org.samverk.followup.indicator.content.IndicatorContent;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;

/// How imports end: each once, with all its rows or none.
@ApplicationScoped
class EndImports {
    private final Imports imports;
    private final Indicators indicators;
    private final Staging staging;
    private final CorrectMeasurements corrections;
    private final Journal journal;
    private final Clock clock;

    EndImports(
            Imports imports,
            Indicators indicators,
            Staging staging,
            CorrectMeasurements corrections,
            Journal journal,
            Clock clock) {
        this.imports = imports;
        this.indicators = indicators;
        this.staging = staging;
        this.corrections = corrections;
        this.journal = journal;
        this.clock = clock;
    }

    /// All rows were looked at one by one. What remains is to look at them together, and to take them. The indicator
    /// stays as it is meanwhile; others may go on entering its measurements.
    /// @param checked as the indicator was when the rows were checked
    /// @param actor who sent the file: corrections are theirs
    /// @throws Staging.Overtaken when somebody entered or corrected a row meanwhile; then nothing was done
    @Transactional
    void settle(UUID id, IndicatorContent checked, long rows, Faults faults, Actor actor) {
        staging.waitForOthers();
        staging.expectMany();
        var one = imports.running(id).orElse(null);
        if (one == null) {
            staging.clear(id);
            return;
        }
        var state = one.state();
        var indicator = indicators.steady(state.indicatorId(), Actor.SERVICE);
        one.seenBy(indicator.access());
        if (!checked.measuresAs(indicator.content()) || !indicator.content().measuresAs(checked)) {
            end(one, ImportState.Status.INTERRUPTED, null);
            return;
        }
        staging.twice(id, faults);
        if (state.existing() == OnExisting.REFUSE) {
            staging.otherwise(id, state.indicatorId(), faults);
        }
        if (!faults.none()) {
            imports.found(id, faults);
            end(one, ImportState.Status.REFUSED, new ImportState.Outcome(rows, 0, 0, faults.count(), 0L));
            return;
        }
        take(one, rows, actor);
    }

    private void take(MeasurementImport one, long rows, Actor actor) {
        var state = one.state();
        // counted first: what somebody enters after that is seen by what follows, or makes the counts differ
        var existing = staging.existing(one.id(), state.indicatorId());
        var otherwise = otherwise(one);
        if (!state.dryRun()) {
            var now = clock.instant();
            if (staging.load(one.id(), now) != rows - existing) {
                throw new Staging.Overtaken();
            }
            if (otherwise != 0 && corrections.correct(one, actor, now) != otherwise) {
                throw new Staging.Overtaken();
            }
        }
        end(
                one,
                state.dryRun() ? ImportState.Status.CHECKED : ImportState.Status.DONE,
                new ImportState.Outcome(rows, rows - existing, existing - otherwise, 0, otherwise));
    }

    private long otherwise(MeasurementImport one) {
        var state = one.state();
        if (state.existing() != OnExisting.CORRECT) {
            return 0;
        }
        return state.dryRun()
                ? staging.otherwise(one.id(), state.indicatorId())
                : staging.hold(one.id(), state.indicatorId());
    }

    /// Nobody is at it any more.
    @Transactional
    void interrupt(UUID id) {
        imports.running(id).ifPresent(one -> {
            var indicator = indicators.steady(one.state().indicatorId(), Actor.SERVICE);
            end(one.seenBy(indicator.access()), ImportState.Status.INTERRUPTED, null);
        });
    }

    private void end(MeasurementImport one, ImportState.Status how, ImportState.@Nullable Outcome what) {
        staging.clear(one.id());
        one.end(how, what, clock.instant());
        journal.append(
                Imports.KIND
                        + switch (how) {
                            case DONE -> ".loaded";
                            case CHECKED -> ".checked";
                            case REFUSED -> ".refused";
                            case INTERRUPTED, RUNNING -> ".interrupted";
                        },
                one);
    }
}
