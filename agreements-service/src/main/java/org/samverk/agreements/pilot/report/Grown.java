package org.samverk.agreements.pilot.report;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.pilot.report.ScaleUp.Area;
import org.samverk.agreements.pilot.report.ScaleUp.Participant;
import org.samverk.agreements.pilot.report.ScaleUp.Round;
import org.samverk.agreements.pilot.trial.content.PilotStatus;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.stored.StoredJson;
import org.samverk.kit.value.Reference;

/// Pilots as read, and who takes part in them, to be put together as trees.
///
/// @param rounds by pilot, and in it by round
/// @param complete whether these are all there are
record Grown(List<Tuple> pilots, Map<UUID, Map<Integer, List<Participant>>> rounds, boolean complete) {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<UUID>> IDS = new TypeReference<>() {};

    ScaleUp node(UUID pilot) {
        return pilots.stream()
                .filter(row -> pilot.equals(id(row)))
                .map(this::node)
                .findFirst()
                .orElseThrow();
    }

    /// The pilots of an area that have not grown from another of these.
    List<ScaleUp> beneath(UUID area) {
        var known = ids();
        return pilots.stream()
                .filter(row -> area.equals(row.get("area_id", UUID.class)))
                .filter(row -> !known.contains(row.get("grown_from_id", UUID.class)))
                .map(this::node)
                .toList();
    }

    private Set<@Nullable UUID> ids() {
        return pilots.stream().map(Grown::id).collect(Collectors.toSet());
    }

    private ScaleUp node(Tuple pilot) {
        var id = id(pilot);
        var names = References.read(pilot.get("names", String.class));
        return new ScaleUp(
                id,
                texts(pilot.get("title", String.class)),
                PilotStatus.valueOf(pilot.get("status", String.class)),
                area(pilot),
                names.of(pilot.get("owner_id", UUID.class)),
                partners(pilot.get("partners", String.class), names),
                partners(pilot.get("knowing", String.class), names),
                pilot.get("evaluation_id", UUID.class),
                rounds.getOrDefault(id, Map.of()).entrySet().stream()
                        .map(round -> new Round(round.getKey(), round.getValue()))
                        .toList(),
                pilots.stream()
                        .filter(other -> id.equals(other.get("grown_from_id", UUID.class)))
                        .map(this::node)
                        .toList());
    }

    private static UUID id(Tuple row) {
        return row.get("id", UUID.class);
    }

    private static @Nullable Area area(Tuple pilot) {
        @Nullable UUID id = pilot.get("area_id", UUID.class);
        return id == null ? null : new Area(id, texts(pilot.get("area", String.class)));
    }

    static Map<String, String> texts(String column) {
        return StoredJson.mapper().convertValue(StoredJson.read(column), TEXTS);
    }

    static List<Reference> partners(String column, References names) {
        return StoredJson.mapper().convertValue(StoredJson.read(column), IDS).stream()
                .map(names::of)
                .toList();
    }
}
