package org.samverk.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.dependent.AgreementDependents;
import org.samverk.agreements.agreement.state.AgreementRefusal;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.kit.access.Access;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;

/// What agreements are to one another: which stands under which, and which takes the place of which.
@ApplicationScoped
public class AgreementLinks implements AgreementDependents {
    private static final String PARENT = "/terms/parentAgreementId";
    private static final String SUPERSEDED = "/terms/supersedesId";
    private static final String NAMED_BY_THEN = """
            exists (select from journal o, journal r where o.subject_id = l.agreement_id
              and o.data #>> '{terms,terms,supersedesId}' = cast(:id as text)
              and r.subject_id = :id and r.version = :version and o.seq < r.seq)""";
    private static final long LOCK = 4_190_322_617L;

    private final Session database;

    AgreementLinks(Session database) {
        this.database = database;
    }

    /// @param before links that stay may lead to what this actor does not see
    /// @throws AgreementRefusal.UnknownAgreement naming every one that is not there for this actor to see
    public void requireKnown(AgreementTerms terms, @Nullable AgreementTerms before, Actor actor) {
        var named = links(terms);
        if (before != null) {
            named.values().removeAll(links(before).values());
        }
        var known = visible(Set.copyOf(named.values()), actor);
        var unknown = named.entrySet().stream()
                .filter(link -> !known.contains(link.getValue()))
                .map(link -> KnownAgreements.unknown(link.getKey()))
                .toList();
        if (!unknown.isEmpty()) {
            throw new AgreementRefusal.UnknownAgreement(unknown);
        }
    }

    /// Links are set one after the other, as two that close a circle would not see one another. Call it before an
    /// agreement is held: who waits here holds nothing that others wait for.
    public void takeTurns(AgreementTerms terms) {
        if (!links(terms).isEmpty()) {
            database.createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)", Integer.class)
                    .setParameter("lock", LOCK)
                    .getSingleResult();
        }
    }

    /// @param before links that stay are not asked again: they may be older than the rule
    /// @throws AgreementRefusal.InCircle when it would stand under itself, or take its own place or its parent's
    public void requireNoCircle(UUID id, AgreementTerms terms, @Nullable AgreementTerms before) {
        var fresh = links(terms);
        if (before != null) {
            fresh.entrySet().removeAll(links(before).entrySet());
        }
        var errors = new ArrayList<FieldError>();
        fresh.forEach((pointer, target) -> {
            if (leadsTo(target, id)) {
                errors.add(FieldError.at(pointer, "in-circle", "It leads back to this agreement."));
            }
        });
        if (!fresh.isEmpty()
                && terms.supersedesId() != null
                && terms.supersedesId().equals(terms.parentAgreementId())) {
            errors.add(FieldError.at(PARENT, "in-circle", "It takes the place of the one it would stand under."));
        }
        if (!errors.isEmpty()) {
            throw new AgreementRefusal.InCircle(errors);
        }
    }

    /// Those that stand under it, or take its place.
    @Override
    public List<@Nullable UUID> of(UUID agreement, Actor actor) {
        return new Conditions()
                .with("everything", actor.seesEverything())
                .with("mine", actor.mine())
                .with("id", agreement)
                .bind(database.createNativeQuery("""
                        select case when %s then l.agreement_id end
                        from agreement_link l join subjects s on s.id = l.agreement_id
                        where l.target_id = :id limit 20""".formatted(Access.condition("s")), UUID.class))
                .getResultList();
    }

    public boolean used(UUID id) {
        return database.createNativeQuery(
                        "select " + AgreementRows.USED + " from agreement a where a.id = :id", Boolean.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .orElse(false);
    }

    /// Whether something hung on it, that is still there, when it came to be as in a version.
    public boolean used(UUID id, long version) {
        return database.createNativeQuery("select " + AgreementRows.USED_BY_THEN, Boolean.class)
                .setParameter("id", id)
                .setParameter("version", version)
                .getSingleResult();
    }

    /// Those that take its place, as far as this actor may see them.
    public List<UUID> successors(UUID id, Actor actor) {
        return successors(superseding(id, actor));
    }

    /// Those of them that were to when it came to be as in a version.
    public List<UUID> successors(UUID id, long version, Actor actor) {
        return successors(superseding(id, actor).and(NAMED_BY_THEN, "version", version));
    }

    private static Conditions superseding(UUID id, Actor actor) {
        return Access.visibleTo(actor, "s").and("l.target_id = :id and l.kind = 'SUPERSEDES'", "id", id);
    }

    private List<UUID> successors(Conditions where) {
        return where.bind(database.createNativeQuery(
                        "select l.agreement_id from agreement_link l join subjects s on s.id = l.agreement_id"
                                + where.where() + " order by l.agreement_id",
                        UUID.class))
                .getResultList();
    }

    /// The parties of an agreement, whoever may see it.
    public Optional<Set<UUID>> parties(UUID id) {
        var parties = database.createNativeQuery(
                        "select p.partner_id from agreement_party p where p.agreement_id = :id", UUID.class)
                .setParameter("id", id)
                .getResultList();
        return parties.isEmpty() ? Optional.empty() : Optional.of(Set.copyOf(parties));
    }

    private static Map<String, UUID> links(AgreementTerms terms) {
        var links = new HashMap<String, UUID>();
        if (terms.parentAgreementId() != null) {
            links.put(PARENT, terms.parentAgreementId());
        }
        if (terms.supersedesId() != null) {
            links.put(SUPERSEDED, terms.supersedesId());
        }
        return links;
    }

    private Set<UUID> visible(Set<UUID> ids, Actor actor) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        var where = Access.visibleTo(actor, "s").and("a.id in (:ids)");
        return where
                .bind(database.createNativeQuery(
                        "select a.id from agreement a join subjects s on s.id = a.id" + where.where(), UUID.class))
                .setParameterList("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.toCollection(HashSet::new));
    }

    /// By links of either kind.
    private boolean leadsTo(UUID from, UUID to) {
        return database.createNativeQuery("""
                        with recursive chain (id) as (
                          select cast(:from as uuid)
                          union select l.target_id from agreement_link l join chain on chain.id = l.agreement_id)
                        select exists (select from chain where id = :to)""", Boolean.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getSingleResult();
    }
}
