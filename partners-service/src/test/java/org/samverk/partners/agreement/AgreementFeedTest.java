package org.samverk.partners.agreement;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.samverk.partners.collaboration.ACollaboration.publish;
import static org.samverk.partners.collaboration.ACollaboration.standing;
import static org.samverk.partners.collaboration.ACollaboration.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samverk.kit.security.Actor;
import org.samverk.kit.testing.NeighbourStub;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.partners.collaboration.ACollaboration.Org;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(NeighbourStub.class)
class AgreementFeedTest {
    private static final Actor NOBODY = new Actor("", "", null, Set.of(), Optional.empty());

    private final KnownAgreements agreements;

    @Inject
    AgreementFeedTest(KnownAgreements agreements) {
        this.agreements = agreements;
    }

    private void assertSeen(UUID id) {
        assertDoesNotThrow(() -> agreements.require(Map.of("/agreementId", id), NOBODY));
    }

    private void assertUnknown(UUID id) {
        assertThrows(UnknownAgreement.class, () -> agreements.require(Map.of("/agreementId", id), NOBODY));
    }

    @Test
    void older_news_than_what_is_known_changes_nothing() {
        var party = new Org(UUID.randomUUID(), "");
        var id = UUID.randomUUID();
        assertUnknown(id);
        publish(id, 2, terms("CONTRACT", party), standing("CONCLUDED", "SHARED", null));
        assertSeen(id);
        publish(id, 1, terms("CONTRACT", party), standing("PROPOSED", "PRIVATE", null));
        agreements.hear();
        assertSeen(id);
        publish(id, 3, terms("CONTRACT", party), standing("CONCLUDED", "RESTRICTED", null, party));
        agreements.hear();
        assertUnknown(id);
    }

    @Test
    void what_else_the_neighbour_keeps_goes_by() {
        NeighbourStub.publish("agreements", "activity.planned", UUID.randomUUID(), 1, Map.of("title", "noget andet"));
        agreements.hear();
        var id = UUID.randomUUID();
        publish(id, 1, terms("CONTRACT"), standing("CONCLUDED", "SHARED", null));
        assertSeen(id);
    }
}
