package org.samverk.followup;

import static org.samverk.followup.APlan.MUNICIPALITY;
import static org.samverk.followup.APlan.REGION;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.subject.Subject;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.testing.NeighbourStub;

/// What is followed up beside agreements, as its service tells of it: the region's, with the municipality taking part.
public final class ASubject {
    private ASubject() {}

    public static UUID published(Subject.Type type, Visibility visibility) {
        var id = UUID.randomUUID();
        publish(type, id, 1, visibility);
        return id;
    }

    public static void publish(Subject.Type type, UUID id, long version, Visibility visibility) {
        switch (type) {
            case ACTIVITY -> activity(id, version, "PLANNED", null, visibility);
            case PILOT -> tell("agreements", "pilot.changed", id, version, pilot(), visibility);
            case COLLABORATION -> tell("partners", "collaboration.changed", id, version, collaboration(), visibility);
            case FORUM -> tell("partners", "forum.changed", id, version, forum(REGION), visibility);
            case AGREEMENT, GOAL -> throw new IllegalArgumentException("told with agreements");
        }
    }

    public static UUID activityOf(UUID agreement) {
        var id = UUID.randomUUID();
        activity(id, 1, "ONGOING", agreement, Visibility.SHARED);
        return id;
    }

    public static void cancelledActivity(UUID id, long version) {
        activity(id, version, "CANCELLED", null, Visibility.SHARED);
    }

    public static void deleted(UUID pilot, long version) {
        tell("agreements", "pilot.deleted", pilot, version, pilot(), Visibility.SHARED);
    }

    /// One that nobody but these sees any more.
    public static void activityFor(UUID owner, UUID id, long version) {
        var content = Map.of("title", Map.of("da", "Gåture"), "ownerPartnerId", owner, "participantIds", List.of());
        NeighbourStub.publish(
                "agreements",
                "activity.changed",
                id,
                version,
                Map.of("content", content, "status", "PLANNED"),
                new Access(owner, Visibility.PRIVATE, Set.of()));
    }

    private static void activity(
            UUID id, long version, String status, @Nullable UUID agreement, Visibility visibility) {
        var content = new HashMap<String, Object>(Map.of(
                "title", Map.of("da", "Gåture"),
                "ownerPartnerId", REGION,
                "participantIds", List.of(MUNICIPALITY)));
        if (agreement != null) {
            content.put("agreementId", agreement);
        }
        tell("agreements", "activity.changed", id, version, Map.of("content", content, "status", status), visibility);
    }

    private static Map<String, Object> pilot() {
        return Map.of(
                "ownerPartnerId",
                REGION,
                "content",
                Map.of("title", Map.of("sv", "Fullföljda studier"), "foundingPartnerIds", List.of(MUNICIPALITY)));
    }

    private static Map<String, Object> collaboration() {
        return Map.of(
                "ownerPartnerId",
                REGION,
                "content",
                Map.of(
                        "title",
                        Map.of("sv", "Fallskador"),
                        "participants",
                        List.of(Map.of("partnerId", MUNICIPALITY))));
    }

    /// One of its own owners' only, beside those who see it.
    public static UUID forumOf(UUID... owners) {
        var id = UUID.randomUUID();
        ownForum(id, 1, owners);
        return id;
    }

    public static void ownForum(UUID id, long version, UUID... owners) {
        tell("partners", "forum.changed", id, version, forum(owners), Visibility.SHARED);
    }

    private static Map<String, Object> forum(UUID... owners) {
        return Map.of(
                "content",
                Map.of("name", Map.of("sv", "Folkhälsorådet"), "ownerPartnerIds", List.of(owners)),
                "seats",
                List.of(Map.of("content", Map.of("partnerId", MUNICIPALITY))));
    }

    private static void tell(
            String feed, String type, UUID id, long version, Map<String, Object> state, Visibility visibility) {
        NeighbourStub.publish(feed, type, id, version, state, new Access(REGION, visibility, Set.of(MUNICIPALITY)));
    }
}
