package org.samverk.partners.stakeholder.shown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.partners.stakeholder.AnalysisActs;
import org.samverk.partners.stakeholder.AnalysisRow;
import org.samverk.partners.stakeholder.AnalysisState;
import org.samverk.partners.stakeholder.AnalysisStatus;

/// What a caller may do now with an analysis and with what is in it.
///
/// @param self of the analysis, as a path
/// @param mine whether it is this caller's to change
public record AnalysisLinks(String self, AnalysisState state, boolean mine) {

    public static AnalysisLinks of(AnalysisRow row, Actor actor) {
        return new AnalysisLinks(AnalysisView.self(row.id()), row.state(), AnalysisActs.CHANGE.allows(actor, row));
    }

    private boolean draft() {
        return mine && state.status() == AnalysisStatus.DRAFT;
    }

    private boolean inUse() {
        return mine && state.status() != AnalysisStatus.ARCHIVED;
    }

    Map<String, Link> ofTheAnalysis() {
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self));
        for (var view : new String[] {"history", "progress", "matrix", "timeline"}) {
            links.put(view, Link.get(self + "/" + view));
        }
        offer(links, inUse(), "update", self, "PUT");
        offer(links, draft() && state.completedAt() == null, "delete", self, "DELETE");
        offer(links, draft(), "add-stakeholder", self + "/stakeholders", "POST");
        offer(links, inUse(), "raise-objection", self + "/objections", "POST");
        AnalysisActs.transitions(state.status())
                .forEach(act -> offer(links, mine, act.name(), self + "/" + AnalysisActs.noun(act), "POST"));
        return links;
    }

    Map<String, Link> ofStakeholder(UUID id) {
        var at = "%s/stakeholders/%s".formatted(self, id);
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(at));
        links.put("assessments", Link.get(at + "/assessments"));
        offer(links, draft(), "update", at, "PUT");
        offer(links, draft(), "remove", at, "DELETE");
        offer(links, inUse(), "assess", at + "/assessments", "POST");
        offer(links, draft(), "engage", at + "/engagements", "POST");
        return links;
    }

    Map<String, Link> ofEngagement(UUID stakeholder, UUID id) {
        var at = "%s/stakeholders/%s/engagements/%s".formatted(self, stakeholder, id);
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(at));
        offer(links, draft(), "update", at, "PUT");
        offer(links, draft(), "remove", at, "DELETE");
        offer(links, inUse(), "record-outcome", at + "/outcomes", "POST");
        return links;
    }

    Map<String, Link> ofObjection(UUID id) {
        var at = "%s/objections/%s".formatted(self, id);
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(at));
        offer(links, inUse(), "update", at, "PUT");
        offer(links, inUse(), "remove", at, "DELETE");
        return links;
    }

    private static void offer(Map<String, Link> links, boolean offered, String name, String href, String method) {
        if (offered) {
            links.put(name, new Link(href, method));
        }
    }
}
