package org.samverk.agreements.process.plan.shown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.samverk.agreements.process.plan.PlanActs;
import org.samverk.agreements.process.plan.PlanRow;
import org.samverk.agreements.process.plan.PlanState;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;

/// What a caller may do now with a plan and its steps.
///
/// @param self of the plan, as a path
/// @param mine whether it is this caller's to change
public record PlanLinks(String self, PlanState state, boolean mine) {
    static String self(UUID id) {
        return "/samverk/v1/process-plans/" + id;
    }

    public static PlanLinks of(PlanRow row, Actor actor) {
        return new PlanLinks(self(row.id()), row.state(), PlanActs.CHANGE.allows(actor, row));
    }

    /// Nobody acts on the past.
    static PlanLinks past(PlanRow row) {
        return new PlanLinks(self(row.id()), row.state(), false);
    }

    private boolean going() {
        return mine && state.ending() == null;
    }

    Map<String, Link> ofThePlan() {
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self));
        links.put("history", Link.get(self + "/history"));
        links.put("position", Link.get(self + "/position"));
        offer(links, going(), "update", self, "PUT");
        offer(links, going(), PlanActs.CLOSE.name(), self + "/closures", "POST");
        offer(links, mine && state.ending() != null, PlanActs.REOPEN.name(), self + "/reopenings", "POST");
        offer(links, mine && !state.started(), "delete", self, "DELETE");
        return links;
    }

    Map<String, Link> ofStep(String code) {
        var at = self + "/steps/" + code;
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(at));
        offer(links, going(), "update", at, "PUT");
        return links;
    }

    private static void offer(Map<String, Link> links, boolean offered, String name, String href, String method) {
        if (offered) {
            links.put(name, new Link(href, method));
        }
    }
}
