package org.samverk.followup.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

        record Numbered(Terms terms) {}

        record Terms(Map<String, String> title, List<Goal> goals) {}

        record Goal(UUID id, List<Goal> subGoals) {
            Stream<UUID> ids() {
                return Stream.concat(Stream.of(id), subGoals.stream().flatMap(Goal::ids));
            }
        }

        record Standing(Visibility visibility, List<UUID> audience) {}

        Set<UUID> goals() {
            return terms.terms().goals().stream().flatMap(Goal::ids).collect(Collectors.toSet());
        }

        Access access() {
            return new Access(frame.ownerPartnerId(), standing.visibility(), new HashSet<>(standing.audience()));
        }
    }

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
        if (event.data() == null) {
            return;
        }
        try {
            var told = StoredJson.mapper().treeToValue(event.data(), Told.class);
            agreements.keep(
                    new KnownAgreement(
                            UUID.fromString(event.subject()),
                            told.terms().terms().title(),
                            told.goals(),
                            told.access()),
                    Long.parseLong(event.sequence()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an agreement's event has another form", e);
        }
    }
}
