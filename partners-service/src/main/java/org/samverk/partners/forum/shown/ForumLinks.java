package org.samverk.partners.forum.shown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.partners.forum.ForumActs;
import org.samverk.partners.forum.ForumRow;
import org.samverk.partners.forum.ForumState;
import org.samverk.partners.forum.ForumStatus;

/// What a caller may do now with a forum and with what is in it.
///
/// @param self of the forum, as a path
/// @param mine whether it is this caller's to change
public record ForumLinks(UUID id, String self, ForumState state, boolean mine) {

    public static ForumLinks of(ForumRow row, Actor actor) {
        return new ForumLinks(row.id(), ForumView.self(row.id()), row.state(), ForumActs.CHANGE.allows(actor, row));
    }

    private boolean open() {
        return mine && state.status() != ForumStatus.CLOSED;
    }

    Map<String, Link> ofTheForum() {
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self));
        links.put("history", Link.get(self + "/history"));
        links.put("organigram", Link.get(self + "/organigram"));
        links.put("calendar", Link.get(self + "/calendar"));
        links.put("meetings", Link.get("/samverk/v1/meetings?forum=" + id));
        links.put("decisions", Link.get("/samverk/v1/forum-reports/decisions?forum=" + id));
        offer(links, open(), "update", self, "PUT");
        offer(links, mine && state.status() == ForumStatus.PROPOSED, "delete", self, "DELETE");
        offer(links, open(), "add-seat", self + "/seats", "POST");
        offer(links, open(), "appoint", self + "/appointments", "POST");
        ForumActs.transitions(state.status())
                .forEach(act -> offer(links, mine, act.name(), self + "/" + ForumActs.noun(act), "POST"));
        return links;
    }

    Map<String, Link> ofPart(String collection, UUID id) {
        var at = "%s/%s/%s".formatted(self, collection, id);
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(at));
        offer(links, open(), "update", at, "PUT");
        offer(links, open(), "remove", at, "DELETE");
        return links;
    }

    private static void offer(Map<String, Link> links, boolean offered, String name, String href, String method) {
        if (offered) {
            links.put(name, new Link(href, method));
        }
    }
}
