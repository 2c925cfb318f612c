package org.samverk.followup.subject;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samverk.kit.journal.feed.CloudEvent;
import org.samverk.kit.journal.feed.FeedHandler;

/// Follows collaborations and forums.
@ApplicationScoped
class PartnersFeed implements FeedHandler {

    /// The members of the collaborations' events that are of use here.
    record Collaboration(UUID ownerPartnerId, Cause content) {
        record Cause(Map<String, String> title, List<Participant> participants) {}

        record Participant(UUID partnerId) {}

        Set<UUID> partners() {
            return Stream.concat(
                            Stream.of(ownerPartnerId),
                            content.participants().stream().map(Participant::partnerId))
                    .collect(Collectors.toSet());
        }
    }

    record Forum(Body content, List<Seat> seats) {
        record Body(List<UUID> ownerPartnerIds, Map<String, String> name) {}

        record Seat(Place content) {}

        record Place(UUID partnerId) {}

        Set<UUID> partners() {
            return Stream.concat(
                            content.ownerPartnerIds().stream(),
                            seats.stream().map(seat -> seat.content().partnerId()))
                    .collect(Collectors.toSet());
        }
    }

    private final KeepSubjects subjects;

    PartnersFeed(KeepSubjects subjects) {
        this.subjects = subjects;
    }

    @Override
    public String feed() {
        return KnownSubjects.PARTNERS;
    }

    @Override
    public void handle(CloudEvent event) {
        if (event.data() == null) {
            return;
        }
        var news = News.of(event, event.data());
        var sequence = Long.parseLong(event.sequence());
        switch (news.kind()) {
            case "collaboration" -> subjects.keep(List.of(collaboration(news)), sequence);
            case "forum" -> subjects.keep(List.of(forum(news)), sequence);
            default -> {}
        }
    }

    private static KnownSubject collaboration(News news) {
        var told = news.as(Collaboration.class);
        return known(news, Subject.Type.COLLABORATION, told.content().title(), news.owner(), told.partners());
    }

    private static KnownSubject forum(News news) {
        var told = news.as(Forum.class);
        return known(
                news,
                Subject.Type.FORUM,
                told.content().name(),
                Set.copyOf(told.content().ownerPartnerIds()),
                told.partners());
    }

    private static KnownSubject known(
            News news, Subject.Type type, Map<String, String> title, Set<UUID> owners, Set<UUID> parties) {
        return new KnownSubject(
                new Subject(type, news.id()),
                title,
                owners,
                parties,
                null,
                null,
                null,
                false,
                news.deletion(),
                news.event().access());
    }
}
