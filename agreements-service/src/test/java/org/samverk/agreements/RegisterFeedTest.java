package org.samverk.agreements;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samverk.kit.organisations.KnownOrganisations;
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
}
