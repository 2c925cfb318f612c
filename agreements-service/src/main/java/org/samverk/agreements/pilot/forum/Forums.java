package org.samverk.agreements.pilot.forum;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samverk.agreements.pilot.PilotRefusal;
import org.samverk.kit.neighbour.Neighbours;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Caller;

/// The forums, which partners-service keeps: it is asked in the caller's name each time, since not everybody sees
/// each.
@ApplicationScoped
public class Forums {
    private final Neighbours neighbours;
    private final Caller caller;

    Forums(Neighbours neighbours, Caller caller) {
        this.neighbours = neighbours;
        this.caller = caller;
    }

    /// Call it before a transaction begins.
    /// @param named at most 100 ids by the JSON Pointer of where they stand
    /// @throws PilotRefusal.UnknownReference naming every one that this caller does not see
    public void require(Map<String, UUID> named) {
        if (named.isEmpty()) {
            return;
        }
        var unknown = new HashSet<>(named.values());
        unknown.removeAll(seen(unknown));
        PilotRefusal.UnknownReference.refuse(named.entrySet().stream()
                .filter(forum -> unknown.contains(forum.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .map(forum -> FieldError.at(forum.getKey(), "unknown-forum", "There is no such forum.")));
    }

    private Set<UUID> seen(Set<UUID> ids) {
        var path = "/samverk/v1/forums?limit=100&id="
                + ids.stream().map(UUID::toString).sorted().collect(Collectors.joining(","));
        var items =
                neighbours.get("partners", path, caller.token().orElseThrow()).path("items");
        return items.valueStream()
                .map(forum -> UUID.fromString(forum.path("id").asText()))
                .collect(Collectors.toSet());
    }
}
