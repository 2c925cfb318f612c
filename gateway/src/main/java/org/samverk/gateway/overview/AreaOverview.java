package org.samverk.gateway.overview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.samverk.gateway.question.Answer;

/// What is done and needed in one area, a region's municipalities counted in: each part as its service shows it to this
/// caller.
/// @param code with its country, as in SE-14
/// @param register all areas of the country
record AreaOverview(String code, Answer register, Lists lists) {
    static final List<Listed> LISTS = List.of(
            new Listed("partners", "partners", "/partners?area="),
            new Listed("collaborations", "partners", "/collaborations?area="),
            new Listed("forums", "partners", "/forums?area="),
            new Listed("offers", "partners", "/offers?area="),
            new Listed("existingInitiatives", "partners", "/existing-initiatives?area="),
            new Listed("agreements", "agreements", "/agreements?area="),
            new Listed("challenges", "followup", "/health-challenges?area="),
            new Listed("publicHealthReports", "followup", "/public-health-reports?area="),
            new Listed("indicators", "followup", "/indicators?area="));

    Optional<Answer> refusal() {
        return Optional.of(register).filter(Answer::refusesCaller).or(lists::refusal);
    }

    /// Whether the register says that there is no such area.
    boolean unknown() {
        return !register.away() && area().isEmpty();
    }

    private Optional<JsonNode> area() {
        return register.each()
                .filter(each -> each.path("code").asText().equals(bare()))
                .findFirst();
    }

    private Stream<JsonNode> parts() {
        return register.each().filter(each -> each.path("parentCode").asText().equals(bare()));
    }

    private String bare() {
        return code.substring(code.indexOf('-') + 1);
    }

    ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        area().ifPresent(area -> {
            json.set("area", area);
            parts().forEach(json.putArray("municipalities")::add);
        });
        lists.writeTo(json);
        unavailable().forEach(json.putArray("unavailable")::add);
        var links = json.putObject("_links");
        Lists.link(links, "self", "/overview/areas/" + code);
        lists.linkFrom(links);
        return json;
    }

    List<String> unavailable() {
        return lists.unavailable(register);
    }
}
