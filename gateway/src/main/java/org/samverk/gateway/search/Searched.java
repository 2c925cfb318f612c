package org.samverk.gateway.search;

import java.util.Arrays;
import java.util.Optional;

/// What can be searched: each a list of a service that takes `q`. Not what has no title, as occasions, documentation
/// entries and pathways, nor what is called much the same everywhere, as meetings, checklists and lists of criteria.
enum Searched {
    PARTNER("partners", "/partners"),
    COLLABORATION("partners", "/collaborations"),
    STAKEHOLDER_ANALYSIS("partners", "/stakeholder-analyses"),
    FORUM("partners", "/forums"),
    OFFER("partners", "/offers"),
    EXISTING_INITIATIVE("partners", "/existing-initiatives"),
    AGREEMENT("agreements", "/agreements"),
    ACTIVITY("agreements", "/activities"),
    PILOT("agreements", "/pilots"),
    DEVELOPMENT_AREA("agreements", "/development-areas"),
    PROCESS_PLAN("agreements", "/process-plans"),
    COLLABORATION_MODEL("agreements", "/collaboration-models"),
    FOLLOWUP_PLAN("followup", "/followup-plans"),
    EVALUATION("followup", "/evaluations"),
    PUBLIC_HEALTH_REPORT("followup", "/public-health-reports"),
    HEALTH_CHALLENGE("followup", "/health-challenges"),
    INDICATOR("followup", "/indicators"),
    DATA_SOURCE("followup", "/data-sources"),
    LESSON("followup", "/lessons"),
    CASE("followup", "/cases");

    private final String service;
    private final String path;

    Searched(String service, String path) {
        this.service = service;
        this.path = path;
    }

    static Optional<Searched> named(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    String service() {
        return service;
    }

    String path() {
        return path;
    }
}
