package org.samverk.agreements.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.AgreementState.Origin;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.Demands;
import org.samverk.agreements.agreement.terms.Goal;
import org.samverk.kit.access.Act;
import org.samverk.kit.access.Relation;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.input.MergePatch;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.organisations.KnownOrganisation;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;
import org.samverk.kit.security.Organisation;

/// Drafts agreements, changes them, and lays them before the parties. Who is named is looked up before the transaction
/// begins, since that may ask the register.
@ApplicationScoped
class KeepAgreements {
    private final Agreements agreements;
    private final KnownOrganisations organisations;
    private final Journal journal;
    private final MergePatch mergePatch;
    private final Clock clock;

    KeepAgreements(
            Agreements agreements,
            KnownOrganisations organisations,
            Journal journal,
            MergePatch mergePatch,
            Clock clock) {
        this.agreements = agreements;
        this.organisations = organisations;
        this.journal = journal;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    Agreement draft(AgreementContent content, Actor actor) {
        var owner = owner(content, actor);
        organisations.require(named(content, owner));
        return QuarkusTransaction.requiringNew().call(() -> {
            refuseUnknownGoals(content.terms(), Set.of());
            var zone = Objects.requireNonNull(organisations.of(Set.of(owner)).get(owner))
                    .country()
                    .zone()
                    .getId();
            var createdBy = actor.organisation().get().map(Organisation::partnerId);
            var agreement = Agreement.drafted(
                    content.frame(owner, zone),
                    content.terms().identified(KeepAgreements::newId),
                    new Origin(createdBy.orElse(null), clock.instant()));
            agreements.persist(agreement);
            journal.append("agreement.drafted", agreement);
            return agreement;
        });
    }

    Agreement replace(UUID id, @Nullable String ifMatch, AgreementContent content, Actor actor)
            throws JsonProcessingException {
        return change(id, ifMatch, _ -> content, actor);
    }

    Agreement patch(UUID id, @Nullable String ifMatch, JsonNode patch, Actor actor) throws JsonProcessingException {
        mergePatch.check(patch, AgreementContent.class);
        return change(id, ifMatch, current -> mergePatch.apply(current, patch, AgreementContent.class), actor);
    }

    /// What is wanted instead of what there is.
    private interface Wanted {
        AgreementContent from(AgreementContent current) throws JsonProcessingException;
    }

    private Agreement change(UUID id, @Nullable String ifMatch, Wanted wanted, Actor actor)
            throws JsonProcessingException {
        var row = QuarkusTransaction.requiringNew().call(() -> agreements.row(id, actor));
        AgreementActs.CHANGE.require(actor, row);
        var content = wanted.from(AgreementContent.of(row.state()));
        IfMatch.require(ifMatch, row.version());
        organisations.require(named(content, row.state().frame().ownerPartnerId()));
        return QuarkusTransaction.requiringNew().call(() -> {
            var agreement = agreements.required(id, actor);
            AgreementActs.CHANGE.require(actor, agreement.row());
            IfMatch.require(ifMatch, agreement.version());
            return changed(agreement, wanted.from(AgreementContent.of(agreement.state())));
        });
    }

    private Agreement changed(Agreement agreement, AgreementContent content) {
        var state = agreement.state();
        refuseUnknownGoals(
                content.terms(), state.terms().terms().allGoals().map(Goal::id).collect(Collectors.toSet()));
        var frame = content.frame(state.frame().ownerPartnerId(), state.frame().timeZone());
        if (agreement.change(frame, content.terms().identified(KeepAgreements::newId), clock.instant())) {
            journal.append("agreement.changed", agreement);
        }
        return agreement;
    }

    @Transactional
    Agreement propose(UUID id, Actor actor) {
        var agreement = agreements.required(id, actor);
        AgreementActs.PROPOSE.require(actor, agreement.row());
        var terms = agreement.state().terms().terms();
        var missing = Demands.missing(terms, kinds(terms));
        if (!missing.isEmpty() && agreement.state().phase() == Standing.Phase.DRAFT) {
            throw new AgreementRefusal.NotReady(missing);
        }
        agreement.propose(clock.instant());
        journal.append("agreement.proposed", agreement);
        return agreement;
    }

    @Transactional
    Agreement act(UUID id, Act act, String event, BiConsumer<Agreement, Instant> verb, Actor actor) {
        var agreement = agreements.required(id, actor);
        act.require(actor, agreement.row());
        verb.accept(agreement, clock.instant());
        journal.append(event, agreement);
        return agreement;
    }

    private Map<UUID, String> kinds(AgreementTerms terms) {
        var ids = terms.parties().stream().map(party -> party.partnerId()).collect(Collectors.toSet());
        return organisations.of(ids).values().stream()
                .collect(Collectors.toMap(KnownOrganisation::id, KnownOrganisation::kind));
    }

    private static UUID owner(AgreementContent content, Actor actor) {
        var named = content.ownerPartnerId();
        var owner = named == null ? actor.requireOrganisation().partnerId() : named;
        AgreementActs.CREATE.require(actor, (relation, asking) -> relation == Relation.OWNER && asking.actsFor(owner));
        return owner;
    }

    /// Who is named, by where.
    private static Map<String, UUID> named(AgreementContent content, UUID owner) {
        var named = new HashMap<String, UUID>();
        named.put("/ownerPartnerId", content.ownerPartnerId() == null ? owner : content.ownerPartnerId());
        var parties = content.terms().parties();
        for (var i = 0; i < parties.size(); i++) {
            named.put("/terms/parties/%d/partnerId".formatted(i), parties.get(i).partnerId());
        }
        return named;
    }

    private static void refuseUnknownGoals(AgreementTerms terms, Set<UUID> known) {
        var errors = new ArrayList<FieldError>();
        terms.allGoals()
                .filter(goal -> goal.id() != null && !known.contains(goal.id()))
                .forEach(goal -> errors.add(FieldError.at(
                        "/terms/goals", "unknown", "The agreement has no goal %s.".formatted(goal.id()))));
        if (!errors.isEmpty()) {
            throw new AgreementRefusal.UnknownGoal(errors);
        }
    }

    private static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
