package org.samverk.followup.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.journal.feed.CloudEvent;
import org.samverk.kit.journal.feed.FeedHandler;
import org.samverk.kit.stored.StoredJson;

/// Follows the agreements.
@ApplicationScoped
class AgreementFeed implements FeedHandler {
    /// The members of the agreements' events that are of use here.
    record Told(Frame frame, Numbered terms, Standing standing) {
        record Frame(UUID ownerPartnerId) {}

        record Numbered(int termsVersion, Terms terms) {}

        record Terms(Map<String, String> title, String type, List<Party> parties, List<Goal> goals) {}

        record Party(UUID partnerId) {}

        record Goal(UUID id, List<Goal> subGoals) {
            Stream<UUID> ids() {
                return Stream.concat(Stream.of(id), subGoals.stream().flatMap(Goal::ids));
            }
        }

        record Standing(
                String phase,
                Visibility visibility,
                List<UUID> audience,
                @Nullable LocalDate beginsOn,
                @Nullable LocalDate endsOn) {}

        KnownAgreement as(UUID id) {
            var newest = terms.terms();
            return new KnownAgreement(
                    id,
                    newest.title(),
                    new KnownAgreement.Terms(
                            terms.termsVersion(),
                            newest.type(),
                            newest.parties().stream().map(Party::partnerId).collect(Collectors.toSet()),
                            newest.goals().stream().flatMap(Goal::ids).collect(Collectors.toSet())),
                    new KnownAgreement.Standing(standing.phase(), standing.beginsOn(), standing.endsOn()),
                    new Access(frame.ownerPartnerId(), standing.visibility(), new HashSet<>(standing.audience())));
        }
    }

    /// The feed tells of activities, pilots and models too.
    private static final String OURS = "org.samverk.agreement.";

    private final KnownAgreements agreements;

    AgreementFeed(KnownAgreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public String feed() {
        return KnownAgreements.FEED;
    }

    @Override
    public void handle(CloudEvent event) {
        if (event.data() == null || !event.type().startsWith(OURS)) {
            return;
        }
        try {
            var told = StoredJson.mapper().treeToValue(event.data(), Told.class);
            agreements.keep(told.as(UUID.fromString(event.subject())), Long.parseLong(event.sequence()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an agreement's event has another form", e);
        }
    }
}
