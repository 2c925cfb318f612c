package org.samverk.partners.collaboration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.samverk.partners.collaboration.commitment.Practice;
import org.samverk.partners.collaboration.commitment.Proof;
import org.samverk.partners.collaboration.content.CollaborationContent;
import org.samverk.partners.collaboration.content.Participant;
import org.samverk.partners.collaboration.content.Participant.Role;

/// Collaborations as the rules see them, without a container.
final class Sketched {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-03-01");
    static final Proof SIGNED = new Proof(true, null, false);
    static final Proof UNPROVEN = new Proof(false, null, false);
    static final UUID OWNER = UUID.randomUUID();
    static final UUID OTHER = UUID.randomUUID();
    static final Participant INITIATOR = new Participant(OWNER, Role.INITIATOR, null, null);
    static final Participant PARTNER = new Participant(OTHER, Role.PARTNER, null, null);

    static CollaborationContent content(boolean cause, List<Participant> participants, List<Practice> practices) {
        return new CollaborationContent(
                null,
                Map.of("da", "Rygestop"),
                cause ? Map.of("da", "Færre ryger") : null,
                List.of(),
                List.of(),
                null,
                participants,
                List.of(),
                practices,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    static CollaborationContent whole(Practice... practices) {
        return settled(content(true, List.of(INITIATOR, PARTNER), List.of(practices)));
    }

    static CollaborationContent settled(CollaborationContent content) {
        return content.settled(OWNER, "Europe/Copenhagen", UUID::randomUUID);
    }

    static Collaboration registered(CollaborationContent content) {
        return Collaboration.registered(content, List.of(), OWNER, NOW);
    }

    static Collaboration established(Practice... practices) {
        var collaboration = registered(whole(practices));
        collaboration.step(CollaborationActs.ESTABLISH, null, null, UnaryOperator.identity(), NOW);
        return collaboration;
    }

    private Sketched() {}
}
