package org.samverk.gateway.problem;

import java.util.Map;

/// One entry of the catalogue; texts are keyed by language.
public record ProblemKind(
        String slug,
        int status,
        Map<String, String> title,
        Map<String, String> whatHappened,
        Map<String, String> whatToDo) {

    public String type() {
        return "/problems/" + slug;
    }
}
