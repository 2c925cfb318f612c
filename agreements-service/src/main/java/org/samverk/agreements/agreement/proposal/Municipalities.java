package org.samverk.agreements.agreement.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.samverk.kit.neighbour.Neighbours;

/// The municipalities of a region, as the register of areas in partners-service has them.
@ApplicationScoped
class Municipalities {
    private final Neighbours neighbours;

    Municipalities(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    /// @param region as organisations name their areas: DK:REGION:1082
    /// @return names by area, as organisations name it, of those there are on the day
    /// @throws org.samverk.kit.problem.Refusal 503 when the register is away
    Map<String, String> of(String region, LocalDate day) {
        var parts = region.split(":", 3);
        var list = neighbours.get(
                "partners",
                "/samverk/v1/areas?level=MUNICIPALITY&limit=1000&country=%s&parent=%s".formatted(parts[0], parts[2]));
        var municipalities = new TreeMap<String, String>();
        list.path("items").forEach(area -> {
            if (isThere(area, day)) {
                var key = "%s:MUNICIPALITY:%s"
                        .formatted(parts[0], area.path("code").asText());
                municipalities.put(key, area.path("name").asText());
            }
        });
        return municipalities;
    }

    private static boolean isThere(JsonNode area, LocalDate day) {
        var from = area.path("validFrom");
        var to = area.path("validTo");
        return (!from.isTextual() || !LocalDate.parse(from.asText()).isAfter(day))
                && (!to.isTextual() || !LocalDate.parse(to.asText()).isBefore(day));
    }
}
