package org.samverk.followup.indicator.keeping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.Indicator;
import org.samverk.followup.indicator.IndicatorActs;
import org.samverk.followup.indicator.IndicatorRow;
import org.samverk.followup.indicator.Indicators;
import org.samverk.followup.indicator.content.IndicatorContent;
import org.samverk.kit.access.Relation;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;

/// Defines indicators, keeps them right, and deletes those that nothing stands on. What is named is looked up before
/// the transaction begins, since that may ask a neighbour.
@ApplicationScoped
class KeepIndicators {
    private final Indicators indicators;
    private final IndicatorRules rules;
    private final Journal journal;
    private final MergePatch mergePatch;
    private final Clock clock;

    KeepIndicators(Indicators indicators, IndicatorRules rules, Journal journal, MergePatch mergePatch, Clock clock) {
        this.indicators = indicators;
        this.rules = rules;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    IndicatorRow define(IndicatorContent content, Actor actor) {
        var own = actor.requireOrganisation().partnerId();
        var owner = content.ownerPartnerId() == null ? own : content.ownerPartnerId();
        IndicatorActs.CREATE.require(actor, (relation, asking) -> relation == Relation.OWNER && asking.actsFor(owner));
        var settled = content.settled(owner);
        rules.requireKnown(settled, null, actor);
        return QuarkusTransaction.requiringNew().call(() -> {
            var indicator = Indicator.defined(settled, own, clock.instant());
            indicators.persist(indicator);
            journal.append("indicator.defined", indicator);
            return indicator.row(false);
        });
    }

    IndicatorRow replace(UUID id, @Nullable String ifMatch, IndicatorContent content, Actor actor)
            throws JsonProcessingException {
        return change(id, ifMatch, _ -> content, actor);
    }

    IndicatorRow patch(UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor) throws JsonProcessingException {
        mergePatch.check(patch, IndicatorContent.class);
        return change(id, ifMatch, current -> mergePatch.apply(current, patch, IndicatorContent.class), actor);
    }

    /// What is wanted instead of what there is.
    private interface Wanted {
        IndicatorContent from(IndicatorContent current) throws JsonProcessingException;
    }

    private IndicatorRow change(UUID id, @Nullable String ifMatch, Wanted wanted, Actor actor)
            throws JsonProcessingException {
        var row = QuarkusTransaction.requiringNew().call(() -> indicators.row(id, actor));
        IndicatorActs.CHANGE.require(actor, row);
        var before = row.state().content();
        var content = settled(wanted.from(before), before);
        IfMatch.require(ifMatch, row.version());
        if (!content.equals(before)) {
            rules.requireKnown(content, before, actor);
        }
        return QuarkusTransaction.requiringNew().call(() -> changed(id, ifMatch, wanted, actor));
    }

    private IndicatorRow changed(UUID id, @Nullable String ifMatch, Wanted wanted, Actor actor)
            throws JsonProcessingException {
        var indicator = indicators.required(id, actor);
        IndicatorActs.CHANGE.require(actor, indicator.row(false));
        IfMatch.require(ifMatch, indicator.version());
        var access = indicator.access();
        var content = settled(wanted.from(indicator.content()), indicator.content());
        var measured = indicators.measured(id);
        var used = indicators.used(id);
        if (indicator.change(content, measured, clock.instant())) {
            journal.append("indicator.changed", indicator);
            if (!indicator.access().equals(access)) {
                indicators.follow(id, indicator.access());
            }
        }
        return indicator.row(used);
    }

    private static IndicatorContent settled(IndicatorContent wanted, IndicatorContent before) {
        return wanted.settled(Objects.requireNonNullElse(wanted.ownerPartnerId(), before.owner()));
    }
}
