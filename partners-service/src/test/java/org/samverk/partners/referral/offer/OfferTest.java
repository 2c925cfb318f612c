package org.samverk.partners.referral.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samverk.kit.access.Visibility;
import org.samverk.partners.referral.offer.OfferRefusal.IllegalTransition;
import org.samverk.partners.referral.offer.content.OfferContent;
import org.samverk.partners.referral.offer.content.OfferType;

class OfferTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final UUID COUNCIL = UUID.randomUUID();
    private static final UUID REGISTRY = UUID.randomUUID();

    private static OfferContent content(String title, @Nullable Visibility visibility) {
        return new OfferContent(
                        null,
                        Map.of("da", title),
                        null,
                        OfferType.ADVICE,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        visibility,
                        List.of())
                .settled(COUNCIL);
    }

    @Test
    void an_offer_is_closed_once_and_reopened_once() {
        var offer = Offer.registered(content("Råd", null), COUNCIL, NOW);
        var open = assertThrows(IllegalTransition.class, () -> offer.reopen(NOW));
        assertEquals(List.of("close"), open.allowed());
        offer.close(NOW);
        var closed = assertThrows(IllegalTransition.class, () -> offer.close(NOW));
        assertEquals(List.of("reopen"), closed.allowed());
        offer.reopen(NOW);
        offer.close(NOW);
    }

    @Test
    void saying_the_same_again_is_no_change() {
        var offer = Offer.registered(content("Råd", null), COUNCIL, NOW);
        assertFalse(offer.change(content("Råd", Visibility.SHARED), NOW));
        assertTrue(offer.change(content("Gode råd", null), NOW));
    }

    @Test
    void a_hidden_one_is_seen_by_its_partner_and_by_who_entered_it() {
        var offer = Offer.registered(content("Råd", Visibility.PRIVATE), REGISTRY, NOW);
        assertTrue(offer.access().seenBy(Set.of(COUNCIL)));
        assertTrue(offer.access().seenBy(Set.of(REGISTRY)));
        assertFalse(offer.access().seenBy(Set.of(UUID.randomUUID())));
        var own = Offer.registered(content("Råd", Visibility.PRIVATE), COUNCIL, NOW);
        assertFalse(own.access().seenBy(Set.of(REGISTRY)));
    }
}
