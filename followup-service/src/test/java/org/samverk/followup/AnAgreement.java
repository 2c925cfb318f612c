package org.samverk.followup;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.testing.NeighbourStub;

/// An agreement as its service tells of it.
public record AnAgreement(
        String visibility,
        String phase,
        List<UUID> goals,
        List<UUID> indicators,
        int target,
        UUID owner,
        List<UUID> parties) {
    private static final int MANY = 400;

    public static AnAgreement of(String visibility, UUID owner, UUID... parties) {
        return new AnAgreement(visibility, "CONCLUDED", List.of(APlan.GOAL), List.of(), MANY, owner, List.of(parties));
    }

    public AnAgreement cancelled() {
        return new AnAgreement(visibility, "CANCELLED", goals, indicators, target, owner, parties);
    }

    public AnAgreement withGoals(UUID... all) {
        return new AnAgreement(visibility, phase, List.of(all), indicators, target, owner, parties);
    }

    /// What all of its goals are measured by.
    public AnAgreement measuredBy(UUID... all) {
        return new AnAgreement(visibility, phase, goals, List.of(all), target, owner, parties);
    }

    /// What all of its goals are to reach.
    public AnAgreement reaching(int all) {
        return new AnAgreement(visibility, phase, goals, indicators, all, owner, parties);
    }

    public UUID publish() {
        var id = UUID.randomUUID();
        publish(id, 1);
        return id;
    }

    public void publish(UUID id, long version) {
        NeighbourStub.publish(
                "agreements",
                "agreement.signed",
                id,
                version,
                Map.of(
                        "frame",
                        Map.of("ownerPartnerId", owner),
                        "terms",
                        Map.of("termsVersion", version, "terms", terms()),
                        "standing",
                        Map.of(
                                "phase", phase,
                                "beginsOn", "2026-01-01",
                                "endsOn", "2029-12-31")),
                new Access(owner, Visibility.valueOf(visibility), Set.copyOf(parties)));
    }

    private Map<String, Object> terms() {
        return Map.of(
                "type", "COLLABORATION_AGREEMENT",
                "title", Map.of("da", "Rygestop på tværs"),
                "parties",
                        parties.stream()
                                .map(party -> Map.of("partnerId", party))
                                .toList(),
                "goals",
                        goals.stream()
                                .map(goal -> Map.of(
                                        "id",
                                        goal,
                                        "title",
                                        Map.of("da", "Færre rygere"),
                                        "number",
                                        "1." + (goals.indexOf(goal) + 1),
                                        "baseline",
                                        120,
                                        "target",
                                        target,
                                        "unit",
                                        "borgere",
                                        "indicatorIds",
                                        indicators,
                                        "subGoals",
                                        List.of()))
                                .toList());
    }
}
