package org.samverk.partners.collaboration;

import java.util.LinkedHashMap;
import java.util.Map;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;

/// Where a caller may go from a collaboration, and what it may do there now.
final class CollaborationLinks {
    private CollaborationLinks() {}

    static Map<String, Link> of(CollaborationRow row, Actor actor) {
        var self = CollaborationView.self(row.id());
        var status = row.state().status();
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self));
        links.put("history", Link.get(self + "/history"));
        links.put("commitment-changes", Link.get(self + "/commitment-changes"));
        links.put("readiness", Link.get(self + "/readiness"));
        links.put("checklists", Link.get(self + "/checklists"));
        links.put("missing-kinds", Link.get(self + "/missing-kinds"));
        if (status != CollaborationStatus.ENDED && CollaborationActs.CHANGE.allows(actor, row)) {
            links.put("update", new Link(self, "PUT"));
            links.put("assess-readiness", new Link(self + "/readiness", "PUT"));
            links.put("change-commitment", new Link(self + "/commitment-changes", "POST"));
        }
        if (status == CollaborationStatus.EXPLORING && CollaborationActs.DELETE.allows(actor, row)) {
            links.put("delete", new Link(self, "DELETE"));
        }
        CollaborationActs.steps(status).stream()
                .filter(act -> act.allows(actor, row))
                .filter(act -> Collaboration.after(act) != CollaborationStatus.ESTABLISHED || row.complete())
                .forEach(act -> links.put(act.name(), new Link(self + "/" + CollaborationActs.noun(act), "POST")));
        return links;
    }
}
