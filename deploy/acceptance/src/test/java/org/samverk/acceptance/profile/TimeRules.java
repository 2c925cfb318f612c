package org.samverk.acceptance.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

class TimeRules {
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    private static final Set<String> OF_TIME = Set.of("date", "date-time");

    @Shows("DOT.01")
    void the_same_moment_is_taken_in_any_zone() {
        var partner = Call.registered("Tidszoner").json();
        var at = OffsetDateTime.parse(partner.path("createdAt").asText());
        for (var zone : List.of("Z", "+02:00", "-11:00", "+05:45")) {
            var said = at.plusSeconds(1).withOffsetSameInstant(ZoneOffset.of(zone));
            var known = known(partner.path("id").asText(), said.toString()).expecting(200);
            assertEquals(partner.path("createdAt"), known.json().path("createdAt"), zone);
            known(partner.path("id").asText(), said.minusDays(1).toString()).expecting(404);
        }
    }

    @Shows("DOT.02")
    void members_of_time_are_dates_or_instants_of_rfc_3339_and_anything_else_is_refused() {
        var others = new ArrayList<String>();
        ApiDocument.served().members((name, schema) -> {
            var format = ApiDocument.served().resolved(schema).path("format").asText();
            if ((name.endsWith("At") || name.endsWith("Date")) && !OF_TIME.contains(format)) {
                others.add(name + " " + schema);
            }
        });
        assertEquals(List.of(), others);
        var id = Call.registered("Tidens form").json().path("id").asText();
        for (var wrong : List.of("01/02/2026", "1795869923", "2026-02-01T09:30:00", "2026-02-30T09:30:00Z")) {
            known(id, wrong).refused(400, "validation-failed");
        }
    }

    @Shows("DOT.04")
    void moments_are_answered_in_utc_and_days_without_a_time() {
        var partner = Call.registered("Svar i UTC").json();
        assertTrue(INSTANT.matcher(partner.path("createdAt").asText()).matches());
        var valid = Call.post(
                        Call.PARTNERS,
                        "{\"name\":\"Kun en"
                                + " dag\",\"country\":\"DK\",\"kind\":\"ASSOCIATION\",\"validFrom\":\"2026-01-31\"}")
                .as(Call.REGISTRAR)
                .send()
                .expecting(201);
        assertEquals("2026-01-31", valid.json().path("validFrom").asText());
        var draft = Call.post(
                        "/samverk/v1/agreements",
                        "{\"terms\":{\"title\":{\"en\":\"From a"
                                + " day\"},\"type\":\"PARTNERSHIP_AGREEMENT\",\"parties\":[],"
                                + "\"period\":{\"start\":\"2026-03-01\",\"end\":\"2027-02-28\"}}}")
                .as("coordinator-region")
                .send()
                .expecting(201);
        assertEquals("2027-02-28", draft.json().at("/terms/period/end").asText());
        assertTrue(INSTANT.matcher(draft.json().path("updatedAt").asText()).matches());
    }

    private static Answer known(String id, String at) {
        return Call.get(Call.PARTNERS + "/" + id + "?knownAt=" + URLEncoder.encode(at, StandardCharsets.UTF_8))
                .as(Call.REGISTRAR)
                .send();
    }
}
