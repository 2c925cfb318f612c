package org.samverk.partners.collaboration.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.samverk.kit.journal.Chain;
import org.samverk.kit.security.Actor;
import org.samverk.partners.agreement.KnownAgreements;
import org.samverk.partners.collaboration.CollaborationState;
import org.samverk.partners.collaboration.assessment.KeptApart;

/// Which agreements a collaboration is linked to. Where a link leads is kept apart from the state: not everybody who
/// sees the collaboration may know.
@ApplicationScoped
public class AgreementLinks {
    /// @param salt of its hash
    record Link(KeptApart kept, UUID agreement, String salt) {}

    private final Session database;
    private final KnownAgreements agreements;

    AgreementLinks(Session database, KnownAgreements agreements) {
        this.database = database;
        this.agreements = agreements;
    }

    /// Agreements that are linked to anew must be there for whoever links. Before a transaction begins.
    /// @param seen those linked already, as far as the actor sees them
    void requireKnown(List<UUID> wanted, Collection<UUID> seen, Actor actor) {
        var fresh = IntStream.range(0, wanted.size())
                .filter(place -> !seen.contains(wanted.get(place)))
                .boxed()
                .collect(Collectors.toMap(place -> "/agreementIds/" + place, wanted::get));
        agreements.require(fresh, actor);
    }

    /// Hears what is new of agreements, for a caller about to be refused for what we may not have heard yet. Before a
    /// transaction begins.
    public void hear() {
        agreements.hear();
    }

    static Link to(UUID agreement) {
        var salt = UUID.randomUUID().toString();
        var hash = Chain.sha256((salt + agreement).getBytes(StandardCharsets.UTF_8));
        return new Link(new KeptApart(UuidVersion7Strategy.INSTANCE.generateUuid(null), hash), agreement, salt);
    }

    /// The links as they are to be: those the actor wants and does not see stay, the others follow the wish.
    List<Link> after(CollaborationState state, List<UUID> wanted, Collection<UUID> seen) {
        var now = of(state);
        var kept = now.stream()
                .filter(link -> !seen.contains(link.agreement()) || wanted.contains(link.agreement()))
                .toList();
        var linked = kept.stream().map(Link::agreement).toList();
        return Stream.concat(
                        kept.stream(),
                        wanted.stream().filter(id -> !linked.contains(id)).map(AgreementLinks::to))
                .toList();
    }

    private List<Link> of(CollaborationState state) {
        if (state.agreementLinks().isEmpty()) {
            return List.of();
        }
        var known = stored(state.agreementLinks().stream().map(KeptApart::id).toList());
        return state.agreementLinks().stream()
                .map(kept -> {
                    var row = Objects.requireNonNull(known.get(kept.id()));
                    return new Link(kept, row.get("agreement_id", UUID.class), row.get("salt", String.class));
                })
                .toList();
    }

    private Map<UUID, Tuple> stored(List<UUID> ids) {
        return database
                .createNativeQuery(
                        "select a.id, a.agreement_id, a.salt from collaboration_agreement a where a.id in (:ids)",
                        Tuple.class)
                .setParameterList("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> row.get("id", UUID.class), Function.identity()));
    }

    /// Stores those that are new.
    void store(UUID collaboration, List<Link> links, List<KeptApart> before) {
        for (var link : links) {
            if (!before.contains(link.kept())) {
                database.createNativeMutationQuery(
                                "insert into collaboration_agreement (id, collaboration_id, agreement_id, salt) values (:id, :collaboration, :agreement, :salt)")
                        .setParameter("id", link.kept().id())
                        .setParameter("collaboration", collaboration)
                        .setParameter("agreement", link.agreement())
                        .setParameter("salt", link.salt())
                        .executeUpdate();
            }
        }
    }
}
