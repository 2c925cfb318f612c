package org.samverk.agreements;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.problem.Refusal;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class RegisterFeedTest {
    private final KnownOrganisations organisations;

    @Inject
    RegisterFeedTest(KnownOrganisations organisations) {
        this.organisations = organisations;
    }

    @Test
    void what_the_register_keeps_beside_partners_goes_by() {
        NeighbourStub.publish("partners", "collaboration.registered", UUID.randomUUID(), 1, Map.of("life", Map.of()));
        var partner = UUID.randomUUID();
        var content = Map.of("name", "Foreningen", "kind", "ASSOCIATION", "country", "DK");
        NeighbourStub.publish(
                "partners",
                "partner.registered",
                partner,
                1,
                Map.of("content", content, "status", "ACTIVE", "confirmed", true));
        assertDoesNotThrow(() -> organisations.require(Map.of("/ownerPartnerId", partner)));
    }

    @Test
    void what_the_register_has_deleted_is_nobody_any_more_and_keeps_its_name() {
        var partner = UUID.randomUUID();
        var number = "DK_CVR:" + partner;
        var data = Map.of(
                "content",
                Map.of(
                        "name",
                        "Tastefejlen",
                        "kind",
                        "ASSOCIATION",
                        "country",
                        "DK",
                        "identifiers",
                        List.of(Map.of("scheme", "DK_CVR", "value", partner.toString()))),
                "status",
                "ACTIVE",
                "confirmed",
                true);
        NeighbourStub.publish("partners", "partner.registered", partner, 1, data);
        organisations.require(Map.of("/ownerPartnerId", partner));
        assertTrue(organisations.resolve(number).isPresent());

        NeighbourStub.publish("partners", "partner.deleted", partner, 2, data);
        organisations.catchUp();
        assertThrows(Refusal.class, () -> organisations.require(Map.of("/ownerPartnerId", partner)));
        assertTrue(organisations.resolve(number).isEmpty());
        var known = QuarkusTransaction.requiringNew().call(() -> organisations.references(Set.of(partner)));
        assertEquals("Tastefejlen", known.of(partner).name());
    }
}
