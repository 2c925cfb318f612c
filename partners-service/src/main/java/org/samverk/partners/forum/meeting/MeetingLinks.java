package org.samverk.partners.forum.meeting;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;

/// What a caller may do now with a meeting and with what is in it.
///
/// @param self of the meeting, as a path
/// @param mine whether it is this caller's to change
public record MeetingLinks(String self, MeetingState state, boolean mine) {

    public static MeetingLinks of(MeetingRow row, Actor actor) {
        return new MeetingLinks(MeetingView.self(row.id()), row.state(), MeetingActs.CHANGE.allows(actor, row));
    }

    Map<String, Link> ofTheMeeting(Instant at) {
        var notes = state.notes();
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self));
        links.put("history", Link.get(self + "/history"));
        links.put("forum", Link.get("/samverk/v1/forums/" + state.content().forumId()));
        offer(links, state.status() == MeetingStatus.PLANNED, "update", self, "PUT");
        offer(links, notes == null && state.decisions().isEmpty(), "delete", self, "DELETE");
        offer(links, notes == null || !notes.shared(), "write-notes", self + "/notes", "PUT");
        offer(links, notes != null && notes.text() != null, "erase-notes", self + "/notes", "DELETE");
        var decides = state.status() == MeetingStatus.PLANNED && !state.ahead(at);
        offer(links, decides, "record-decision", self + "/decisions", "POST");
        MeetingActs.transitions(state, at)
                .forEach(act -> offer(links, true, act.name(), self + "/" + MeetingActs.noun(act), "POST"));
        return links;
    }

    public Map<String, Link> ofDecision(UUID id) {
        var at = "%s/decisions/%s".formatted(self, id);
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(at));
        offer(links, true, "update", at, "PUT");
        offer(links, true, "remove", at, "DELETE");
        return links;
    }

    private void offer(Map<String, Link> links, boolean possible, String name, String href, String method) {
        if (mine && possible) {
            links.put(name, new Link(href, method));
        }
    }
}
