package org.samverk.partners.forum;

import static org.samverk.partners.forum.AForum.created;
import static org.samverk.partners.forum.AForum.keeper;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Meetings to test with.
final class AMeeting {
    static final String MEETINGS = "/samverk/v1/meetings";

    private AMeeting() {}

    static Map<String, Object> timed(Response forum, String start, String end) {
        var content = new HashMap<String, Object>();
        content.put("forumId", forum.path("id"));
        content.put("start", start);
        content.put("end", end);
        return content;
    }

    static Map<String, Object> ordinary(Response forum) {
        return timed(forum, "2026-03-10T08:00:00Z", "2026-03-10T10:00:00Z");
    }

    static Response planned(Map<String, Object> content) {
        return created(keeper().body(content).post(MEETINGS));
    }

    static String at(Response meeting) {
        return MEETINGS + "/" + meeting.path("id");
    }

    static Map<String, Object> notes(String text, Body... recipients) {
        var levels = List.of("OPERATIONAL", "MANAGEMENT", "POLITICAL");
        var list = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < recipients.length; i++) {
            list.add(Map.of("partnerId", recipients[i].id(), "level", levels.get(i)));
        }
        return Map.of("text", text, "recipients", list);
    }

    static Response noted(Response meeting, Map<String, Object> notes) {
        var written = keeper().header("If-Match", "*").body(notes).put(at(meeting) + "/notes");
        written.then().statusCode(200);
        return written;
    }

    static Response decided(Response meeting, Map<String, Object> decision) {
        return created(keeper().body(decision).post(at(meeting) + "/decisions"));
    }

    static Response act(Response meeting, String noun) {
        return created(keeper().post(at(meeting) + "/" + noun));
    }
}
