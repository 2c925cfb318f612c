package org.samverk.partners.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.samverk.partners.partner.APartner.PARTNERS;
import static org.samverk.partners.partner.APartner.REGISTRAR;
import static org.samverk.partners.partner.APartner.as;
import static org.samverk.partners.partner.APartner.association;
import static org.samverk.partners.partner.APartner.registered;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.SqlStatements;
import org.samverk.partners.partner.registered.RegisteredPartners;

/// What other features ask of partners that were merged or succeeded.
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class LineageTest {
    private final Session database;
    private final RegisteredPartners partners;

    @Inject
    LineageTest(Session database, RegisteredPartners partners) {
        this.database = database;
        this.partners = partners;
    }

    private static UUID one(String name) {
        return UUID.fromString(registered(association(name)).path("id"));
    }

    private static void merge(UUID id, UUID into) {
        as(REGISTRAR)
                .body(Map.of("into", into))
                .post(PARTNERS + "/" + id + "/mergers")
                .then()
                .statusCode(201);
    }

    private static void succeed(UUID id, String from, UUID... successors) {
        as(REGISTRAR)
                .body(Map.of("from", from, "successors", List.of(successors)))
                .post(PARTNERS + "/" + id + "/successions")
                .then()
                .statusCode(201);
    }

    private Set<UUID> knownAs(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Set.copyOf(database.createNativeQuery("select known_as(:id)", UUID.class)
                        .setParameter("id", id)
                        .getResultList()));
    }

    private UUID current(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> partners.of(Set.of(id)).values().iterator().next().currentId());
    }

    @Test
    void duplicates_of_one_another_are_known_as_one() {
        var stays = one("Ens");
        var first = one("Ens 2");
        var second = one("Ens 3");
        merge(first, stays);
        merge(second, stays);
        for (var id : List.of(stays, first, second)) {
            assertEquals(Set.of(stays, first, second), knownAs(id));
            assertEquals(stays, current(id));
        }
        var last = one("Ens 4");
        merge(stays, last);
        assertEquals(last, current(second));
        assertEquals(Set.of(last, stays, first, second), knownAs(last));
    }

    @Test
    void those_who_only_share_a_successor_are_not_one_another() {
        var left = one("Fra venstre");
        var right = one("Fra højre");
        var duplicate = one("Fra venstre, igen");
        merge(duplicate, left);
        var both = one("Sammen");
        succeed(left, "2026-01-01", both);
        succeed(right, "2026-01-01", both);
        assertEquals(Set.of(left, duplicate, both), knownAs(left));
        assertEquals(Set.of(left, duplicate, both), knownAs(duplicate));
        assertEquals(Set.of(left, right, duplicate, both), knownAs(both));
        assertEquals(both, current(duplicate));
    }

    @Test
    void nobody_is_known_as_who_will_succeed_it_one_day_nor_as_one_of_several() {
        var ahead = one("En dag");
        var heir = one("Arving");
        succeed(ahead, "2127-01-01", heir);
        assertEquals(Set.of(ahead), knownAs(ahead));
        assertEquals(Set.of(heir), knownAs(heir));
        var split = one("Spaltet");
        succeed(split, "2026-01-01", one("Halv"), heir);
        assertEquals(Set.of(split), knownAs(split));
        assertEquals(split, current(split));
    }

    @Test
    void who_is_referred_to_is_one_statement_however_many_there_are() throws Exception {
        var ids = Stream.of("Et", "To", "Tre").map(LineageTest::one).collect(Collectors.toSet());
        assertEquals(
                1, SqlStatements.during(() -> assertEquals(ids, partners.of(ids).keySet())));
    }
}
