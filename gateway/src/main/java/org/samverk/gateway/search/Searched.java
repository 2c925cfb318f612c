package org.samverk.gateway.search;

import java.util.Arrays;
import java.util.Optional;

/// What can be searched: each a list of a service that takes `q`.
enum Searched {
    PARTNER("partners", "/partners"),
    COLLABORATION("partners", "/collaborations"),
    STAKEHOLDER_ANALYSIS("partners", "/stakeholder-analyses"),
    FORUM("partners", "/forums"),
    OFFER("partners", "/offers"),
    EXISTING_INITIATIVE("partners", "/existing-initiatives"),
    AGREEMENT("agreements", "/agreements"),
    ACTIVITY("agreements", "/activities"),
    PROCESS_PLAN("agreements", "/process-plans"),
    COLLABORATION_MODEL("agreements", "/collaboration-models"),
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
