package org.samverk.partners.collaboration.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.security.Actor;
import org.samverk.partners.collaboration.commitment.CommitmentLevel;
import org.samverk.partners.collaboration.report.Network.Edge;
import org.samverk.partners.collaboration.report.Network.Node;
import org.samverk.partners.partner.registered.RegisteredPartner;
import org.samverk.partners.partner.registered.RegisteredPartners;
import org.samverk.partners.partner.registered.SamePartner;

/// Who works with whom, each partner once whichever ids it took part under. Two statements, however large the graph.
@ApplicationScoped
class PartnerNetwork {
    private static final String PRESENT =
            "(x.joined_at is null or x.joined_at <= :now) and (x.out_at is null or x.out_at > :now)";

    private final Session database;
    private final ScopedCollaborations scoped;
    private final RegisteredPartners partners;
    private final Clock clock;

    PartnerNetwork(Session database, ScopedCollaborations scoped, RegisteredPartners partners, Clock clock) {
        this.database = database;
        this.scoped = scoped;
        this.partners = partners;
        this.clock = clock;
    }

    /// @param atLeast leaves out collaborations that are less binding
    Network of(ReportScope scope, @Nullable CommitmentLevel atLeast, int limit, Actor actor) {
        var found = edges(scope, atLeast, limit + 1, actor);
        var edges = found.stream().limit(limit).toList();
        var ends = edges.stream()
                .flatMap(edge -> Stream.of(edge.fromPartnerId(), edge.toPartnerId()))
                .collect(Collectors.toSet());
        var nodes = partners.of(ends).values().stream()
                .map(partner -> node(partner, edges))
                .sorted(Comparator.comparing(Node::degree).reversed().thenComparing(Node::partnerId))
                .toList();
        return new Network(nodes, edges, found.size() > limit);
    }

    private List<Edge> edges(ReportScope scope, @Nullable CommitmentLevel atLeast, int limit, Actor actor) {
        var where = scoped.of(scope, actor)
                .and(PRESENT)
                .with("now", clock.instant())
                .and("c.level in (:levels)", "levels", atLeast == null ? null : from(atLeast));
        return where
                .bind(database.createNativeQuery(
                        """
                        with present as materialized (
                          select distinct c.id, array_position(array['INFORMAL', 'COMMITTED', 'FORMAL'], c.level) as rank,
                            %s as partner_id
                        """.formatted(SamePartner.currentOf("p")) + ScopedCollaborations.FROM + """
                        join collaboration_participant x on x.collaboration_id = c.id
                        join partner p on p.id = x.partner_id
                        """ + where.where()
                                + """
                        )
                        select x.partner_id as one, y.partner_id as other, max(x.rank) as rank,
                          (array['INFORMAL', 'COMMITTED', 'FORMAL'])[max(x.rank)] as level, count(*) as collaborations
                        from present x join present y on y.id = x.id and y.partner_id > x.partner_id
                        group by 1, 2 order by rank desc, collaborations desc, 1, 2 limit :limit""",
                        Tuple.class))
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(PartnerNetwork::edge)
                .toList();
    }

    private static List<String> from(CommitmentLevel atLeast) {
        return Arrays.stream(CommitmentLevel.values())
                .filter(level -> level.compareTo(atLeast) >= 0)
                .map(CommitmentLevel::name)
                .toList();
    }

    private static Edge edge(Tuple row) {
        return new Edge(
                row.get("one", UUID.class),
                row.get("other", UUID.class),
                CommitmentLevel.valueOf(row.get("level", String.class)),
                row.get("collaborations", Long.class).intValue());
    }

    private static Node node(RegisteredPartner partner, List<Edge> edges) {
        return new Node(partner.id(), partner.name(), partner.kind(), partner.sector(), (int)
                edges.stream().filter(edge -> edge.endsAt(partner.id())).count());
    }
}
