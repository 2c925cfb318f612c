package org.samverk.followup.indicator.measurement.keeping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.Indicator;
import org.samverk.followup.indicator.IndicatorActs;
import org.samverk.followup.indicator.Indicators;
import org.samverk.followup.indicator.measurement.Measurement;
import org.samverk.followup.indicator.measurement.MeasurementRefusal;
import org.samverk.followup.indicator.measurement.Measurements;
import org.samverk.followup.indicator.measurement.content.Fitting;
import org.samverk.followup.indicator.measurement.content.MeasurementContent;
import org.samverk.followup.reference.KnownReferences;
import org.samverk.followup.reference.Named;
import org.samverk.kit.access.Act;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.security.Actor;

/// Enters measurements singly, corrects them, and deletes those entered by mistake. The indicator is held before
/// them, and stays as it is meanwhile.
@ApplicationScoped
class KeepMeasurements {
    private final Indicators indicators;
    private final Measurements measurements;
    private final KnownReferences references;
    private final MeasurementJournal journal;
    private final MergePatch mergePatch;
    private final Clock clock;

    KeepMeasurements(
            Indicators indicators,
            Measurements measurements,
            KnownReferences references,
            MeasurementJournal journal,
            MergePatch mergePatch,
            Clock clock) {
        this.indicators = indicators;
        this.measurements = measurements;
        this.references = references;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    Measurement enter(UUID indicator, MeasurementContent content, Actor actor) {
        var row = QuarkusTransaction.requiringNew().call(() -> indicators.row(indicator, actor));
        IndicatorActs.MEASURE.require(actor, row);
        references.require(new Named().area("/area", content.area()));
        return QuarkusTransaction.requiringNew().call(() -> {
            var held = held(indicator, IndicatorActs.MEASURE, actor);
            var measurement = Measurement.entered(indicator, fit(content, held), held.access(), clock.instant());
            measurements.persist(measurement);
            journal.entered(measurement);
            return measurement;
        });
    }

    Measurement replace(UUID indicator, UUID id, @Nullable String ifMatch, MeasurementContent content, Actor actor)
            throws JsonProcessingException {
        return correct(indicator, id, ifMatch, _ -> content, actor);
    }

    Measurement patch(UUID indicator, UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor)
            throws JsonProcessingException {
        mergePatch.check(patch, MeasurementContent.class);
        return correct(
                indicator, id, ifMatch, current -> mergePatch.apply(current, patch, MeasurementContent.class), actor);
    }

    /// What is wanted instead of what there is.
    private interface Wanted {
        MeasurementContent from(MeasurementContent current) throws JsonProcessingException;
    }

    private Measurement correct(UUID indicator, UUID id, @Nullable String ifMatch, Wanted wanted, Actor actor)
            throws JsonProcessingException {
        var row = QuarkusTransaction.requiringNew().call(() -> measurements.row(indicator, id, actor));
        IndicatorActs.CHANGE.require(actor, row);
        var content = wanted.from(row.state().content());
        IfMatch.require(ifMatch, row.version());
        references.require(new Named().area("/area", content.area()));
        return QuarkusTransaction.requiringNew().call(() -> {
            var held = held(indicator, IndicatorActs.CHANGE, actor);
            var measurement = measurements.forCorrecting(indicator, id, actor).seenBy(held.access());
            IfMatch.require(ifMatch, measurement.version());
            var before = measurement.state().content();
            var fit = fit(wanted.from(before), held);
            if (!fit.equals(before)) {
                journal.correcting(measurement);
                measurement.correct(fit, clock.instant());
                journal.corrected(measurement, before);
            }
            return measurement;
        });
    }

    /// Its history stays. What others stand on is corrected instead.
    @Transactional
    void delete(UUID indicator, UUID id, @Nullable String ifMatch, Actor actor) {
        var held = held(indicator, IndicatorActs.DELETE, actor);
        var measurement = measurements.forDeleting(indicator, id, actor).seenBy(held.access());
        IfMatch.require(ifMatch, measurement.version());
        if (measurements.named(id)) {
            throw new MeasurementRefusal.StillInUse();
        }
        journal.correcting(measurement);
        measurements.remove(measurement);
        journal.deleted(measurement);
    }

    private Indicator held(UUID id, Act act, Actor actor) {
        var indicator = indicators.steady(id, actor);
        act.require(actor, indicator.row(true));
        return indicator;
    }

    private MeasurementContent fit(MeasurementContent content, Indicator indicator) {
        var settled = content.settled();
        var faults = new Fitting(indicator.content(), LocalDate.now(clock)).faults(settled);
        if (!faults.isEmpty()) {
            throw MeasurementRefusal.unfit(faults);
        }
        return settled;
    }
}
