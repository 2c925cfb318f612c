package org.samverk.partners.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.feed.CloudEvent;
import org.samverk.kit.journal.feed.FeedHandler;
import org.samverk.kit.stored.StoredJson;
import org.samverk.kit.value.Lists;

/// Follows the agreements. What else their service keeps goes by.
@ApplicationScoped
class AgreementFeed implements FeedHandler {
    private static final String OURS = "org.samverk.agreement.";
    private static final String CONCLUDED = "CONCLUDED";

    /// The members of the agreements' events that are of use here.
    record Told(Frame frame, Numbered terms, List<Proposed> proposals, Standing standing) {
        Told {
            proposals = Lists.copy(proposals);
        }

        record Frame(String timeZone) {}

        record Numbered(Terms terms) {}

        record Terms(Map<String, String> title, String type, List<Party> parties) {}

        record Party(UUID partnerId) {}

        record Standing(
                String phase,
                @Nullable LocalDate beginsOn,
                @Nullable LocalDate endsOn,
                @Nullable LocalDate terminatesOn,
                @Nullable LocalDate renewedOn) {

            /// The last day in force: by its text, by notice, or before another takes its place.
            @Nullable
            LocalDate lastDay() {
                return Stream.of(
                                Optional.ofNullable(endsOn),
                                Optional.ofNullable(terminatesOn),
                                Optional.ofNullable(renewedOn).map(day -> day.minusDays(1)))
                        .flatMap(Optional::stream)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
            }
        }

        /// @param access as its service tells it
        KnownAgreement agreement(UUID id, Access access, boolean deleted) {
            var text = terms.terms();
            return new KnownAgreement(
                    id,
                    text.title(),
                    text.type(),
                    text.parties().stream().map(Party::partnerId).collect(Collectors.toSet()),
                    access,
                    standing.phase(),
                    standing.phase().equals(CONCLUDED)
                            ? Proposed.concludedOn(proposals).orElse(null)
                            : null,
                    standing.beginsOn(),
                    standing.lastDay(),
                    frame.timeZone(),
                    deleted);
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
        if (event.data() == null || !event.type().startsWith(OURS)) {
            return;
        }
        try {
            var told = StoredJson.mapper().treeToValue(event.data(), Told.class);
            agreements.keep(
                    told.agreement(
                            UUID.fromString(event.subject()),
                            event.access(),
                            event.type().endsWith(".deleted")),
                    Long.parseLong(event.sequence()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an agreement's event has another form", e);
        }
    }
}
