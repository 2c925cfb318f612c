package org.samverk.kit.journal.feed;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.stored.StoredJson;
import org.samverk.kit.testing.PostgresResource;
import org.samverk.kit.testing.Tokens;

@QuarkusTest
@TestProfile(NoteProfile.class)
@QuarkusTestResource(PostgresResource.class)
class FeedVisibilityTest {
    private static final List<String> WRITTEN = List.of("org.samverk.note.written");
    private static final List<String> NOTHING = List.of();

    private final UUID owner = UUID.randomUUID();
    private final UUID party = UUID.randomUUID();
    private final String asOwner = reader(owner);
    private final String asParty = reader(party);
    private final String asStranger = reader(UUID.randomUUID());

    @Test
    void events_of_a_private_note_are_for_its_owner_only() {
        var note = write(Visibility.PRIVATE);
        assertEquals(WRITTEN, types(note, asOwner));
        assertEquals(NOTHING, types(note, asParty));
        assertEquals(NOTHING, types(note, asStranger));
    }

    @Test
    void events_of_a_restricted_note_are_for_its_audience_too() {
        var note = write(Visibility.RESTRICTED);
        assertEquals(WRITTEN, types(note, asOwner));
        assertEquals(WRITTEN, types(note, asParty));
        assertEquals(NOTHING, types(note, asStranger));
    }

    @Test
    void events_of_a_shared_note_are_for_all() {
        var note = write(Visibility.SHARED);
        assertEquals(WRITTEN, types(note, asOwner));
        assertEquals(WRITTEN, types(note, asStranger));
        assertEquals(WRITTEN, types(note, Tokens.of(null, "reader")));
        assertEquals(WRITTEN, types(note, Tokens.of("DK_CVR:1", "reader")));
    }

    @Test
    void the_system_role_counts_only_from_a_configured_client() {
        var note = write(Visibility.PRIVATE);
        assertEquals(WRITTEN, types(note, NoteFeed.SERVICE));
        assertEquals(NOTHING, types(note, Tokens.ofClient("some-browser", "reader", "system")));
        assertEquals(NOTHING, types(note, Tokens.of(null, "reader", "system")));
        assertEquals(NOTHING, types(note, Tokens.ofClient("partners-service", "reader")));
    }

    @Test
    void who_may_see_it_is_told_to_services_only() {
        var note = write(Visibility.RESTRICTED);
        var told = NoteFeed.about(note, NoteFeed.SERVICE).getFirst();
        assertEquals(new Access(owner, Visibility.RESTRICTED, Set.of(party)), told.access());
        change(note, new NoteState("without you", owner, Visibility.PRIVATE, Set.of()));
        assertEquals(
                new Access(owner, Visibility.PRIVATE, Set.of()),
                NoteFeed.about(note, NoteFeed.SERVICE).getFirst().access());
        var owners = NoteFeed.about(note, asOwner).getFirst();
        assertNull(owners.owner());
        assertNull(owners.visibility());
        assertNull(owners.audience());
        assertThrows(IllegalArgumentException.class, owners::access);
    }

    @Test
    void what_shuts_a_caller_out_is_told_with_the_id_only() {
        var note = write(Visibility.SHARED);
        change(note, state("secret", Visibility.PRIVATE));
        change(note, state("secret still", Visibility.PRIVATE));
        var told = NoteFeed.about(note, asStranger);
        assertEquals(
                List.of("org.samverk.note.hidden"),
                told.stream().map(CloudEvent::type).toList());
        var hidden = told.getFirst();
        assertEquals(note.toString(), hidden.subject());
        assertEquals("2", hidden.sequence());
        assertNull(hidden.data());
        assertNull(hidden.datacontenttype());
        assertEquals(
                List.of("org.samverk.note.written", "org.samverk.note.changed", "org.samverk.note.changed"),
                types(note, asOwner));
    }

    @Test
    void who_leaves_the_audience_is_shut_out_and_who_stays_is_not() {
        var note = write(Visibility.RESTRICTED);
        change(note, new NoteState("without you", owner, Visibility.RESTRICTED, Set.of()));
        assertEquals(List.of("org.samverk.note.hidden"), types(note, asParty));
        assertEquals(List.of("org.samverk.note.written", "org.samverk.note.changed"), types(note, asOwner));
        assertEquals(NOTHING, types(note, asStranger));
    }

    @Test
    void what_lets_a_caller_in_arrives_with_the_full_state() {
        var note = write(Visibility.PRIVATE);
        long before = NoteFeed.end();
        change(note, state("for all", Visibility.SHARED));
        var told = NoteFeed.after(asStranger, before, 100).events();
        assertEquals(1, told.size());
        var let = told.getFirst();
        assertEquals("org.samverk.note.changed", let.type());
        assertEquals("/samverk/v1/events/notes", let.source());
        assertEquals("application/json", let.datacontenttype());
        JsonNode state = StoredJson.mapper().valueToTree(state("for all", Visibility.SHARED));
        assertEquals(state, let.data());
    }

    private UUID write(Visibility visibility) {
        return UUID.fromString(given().auth()
                .oauth2(asOwner)
                .contentType("application/json")
                .body(json(state("a note", visibility)))
                .post("/samverk/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private void change(UUID note, NoteState state) {
        given().auth()
                .oauth2(asOwner)
                .contentType("application/json")
                .body(json(state))
                .put("/samverk/v1/notes/" + note)
                .then()
                .statusCode(200);
    }

    private NoteState state(String text, Visibility visibility) {
        return new NoteState(text, owner, visibility, Set.of(party));
    }

    private static String json(NoteState state) {
        return StoredJson.mapper().valueToTree(state).toString();
    }

    private static List<String> types(UUID note, String token) {
        return NoteFeed.about(note, token).stream().map(CloudEvent::type).toList();
    }

    private static String reader(UUID organisation) {
        return Tokens.of("PARTNER:" + organisation, "reader", "coordinator");
    }
}
