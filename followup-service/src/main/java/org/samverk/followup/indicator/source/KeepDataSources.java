package org.samverk.followup.indicator.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.IndicatorActs;
import org.samverk.kit.access.Relation;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.security.Actor;

/// Registers data sources, keeps them right, and deletes those no source is taken from. What is named is looked up
/// before the transaction begins, since that may ask a neighbour.
@ApplicationScoped
class KeepDataSources {
    private final DataSources sources;
    private final KnownOrganisations organisations;
    private final Journal journal;
    private final MergePatch mergePatch;
    private final Clock clock;

    KeepDataSources(
            DataSources sources,
            KnownOrganisations organisations,
            Journal journal,
            MergePatch mergePatch,
            Clock clock) {
        this.sources = sources;
        this.organisations = organisations;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    DataSourceRow register(DataSourceContent content, Actor actor) {
        var own = actor.requireOrganisation().partnerId();
        var owner = content.ownerPartnerId() == null ? own : content.ownerPartnerId();
        IndicatorActs.CREATE.require(actor, (relation, asking) -> relation == Relation.OWNER && asking.actsFor(owner));
        var settled = content.settled(owner);
        organisations.require(Map.of("/ownerPartnerId", settled.owner()));
        return QuarkusTransaction.requiringNew().call(() -> {
            var source = DataSource.registered(settled, own, clock.instant());
            sources.persist(source);
            journal.append("data-source.registered", source);
            return source.row(false);
        });
    }

    DataSourceRow replace(UUID id, @Nullable String ifMatch, DataSourceContent content, Actor actor)
            throws JsonProcessingException {
        return change(id, ifMatch, _ -> content, actor);
    }

    DataSourceRow patch(UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor) throws JsonProcessingException {
        mergePatch.check(patch, DataSourceContent.class);
        return change(id, ifMatch, current -> mergePatch.apply(current, patch, DataSourceContent.class), actor);
    }

    /// What is wanted instead of what there is.
    private interface Wanted {
        DataSourceContent from(DataSourceContent current) throws JsonProcessingException;
    }

    private DataSourceRow change(UUID id, @Nullable String ifMatch, Wanted wanted, Actor actor)
            throws JsonProcessingException {
        var row = QuarkusTransaction.requiringNew().call(() -> sources.row(id, actor));
        IndicatorActs.CHANGE.require(actor, row);
        var before = row.state().content();
        var content = settled(wanted.from(before), before);
        IfMatch.require(ifMatch, row.version());
        if (!content.equals(before)) {
            organisations.require(Map.of("/ownerPartnerId", content.owner()));
        }
        return QuarkusTransaction.requiringNew().call(() -> changed(id, ifMatch, wanted, actor));
    }

    private DataSourceRow changed(UUID id, @Nullable String ifMatch, Wanted wanted, Actor actor)
            throws JsonProcessingException {
        var source = sources.required(id, actor);
        IndicatorActs.CHANGE.require(actor, source.row(false));
        IfMatch.require(ifMatch, source.version());
        var content = settled(wanted.from(source.content()), source.content());
        var used = sources.used(id);
        if (source.change(content, clock.instant())) {
            journal.append("data-source.changed", source);
        }
        return source.row(used);
    }

    private static DataSourceContent settled(DataSourceContent wanted, DataSourceContent before) {
        return wanted.settled(Objects.requireNonNullElse(wanted.ownerPartnerId(), before.owner()));
    }

    /// Its history stays.
    @Transactional
    void delete(UUID id, @Nullable String ifMatch, Actor actor) {
        var source = sources.required(id, actor);
        IndicatorActs.DELETE.require(actor, source.row(false));
        IfMatch.require(ifMatch, source.version());
        if (sources.used(id)) {
            throw new DataSourceRefusal.StillInUse();
        }
        sources.remove(source);
        journal.appendDeletion("data-source.deleted", source);
    }
}
