package org.samverk.gateway.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoutingTableTest {

    private final RoutingTable table = tableOf("""
            {"paths": {
              "/v1/things": {"x-samverk-service": "a", "summary": "no operation",
                "get": {"responses": {"200": {"content": {"text/csv": {}}}, "400": {"content": {"text/html": {}}}}},
                "post": {"requestBody": {"content": {"application/json": {}}}}},
              "/v1/things/{id}": {"x-samverk-service": "a"},
              "/v1/things/{id}/reports": {"x-samverk-service": "b"},
              "/v1/things/imports": {"x-samverk-service": "c"},
              "/v1/events/a": {"x-samverk-service": "a"},
              "/v1/events/b": {"x-samverk-service": "b"},
              "/v1/status": {"x-samverk-service": "gateway"}}}""");

    @Test
    void a_path_of_the_document_decides() {
        assertEquals(Optional.of("a"), owner("/v1/things"));
        assertEquals(Optional.of("a"), owner("/v1/things/1"));
        assertEquals(Optional.of("b"), owner("/v1/things/1/reports"));
        assertEquals(Optional.of("b"), owner("/v1/events/b"));
    }

    @Test
    void what_is_no_path_of_the_document_is_nobodys() {
        assertEquals(Optional.empty(), owner("/v1/things/"));
        assertEquals(Optional.empty(), owner("/v1/things/1/history"));
        assertEquals(Optional.empty(), owner("/v1/things/1/reports/2"));
    }

    @Test
    void a_path_knows_what_can_be_done_there() {
        var things = table.at("/v1/things").orElseThrow();
        assertEquals("GET, HEAD, OPTIONS, POST", things.allowed());
        assertEquals(List.of("text/csv"), things.operation("HEAD").orElseThrow().answers());
        assertEquals(
                List.of("application/json"),
                things.operation("POST").orElseThrow().reads());
        assertEquals(Optional.empty(), things.operation("DELETE"));
    }

    @Test
    void a_literal_segment_beats_a_parameter() {
        assertEquals(Optional.of("c"), owner("/v1/things/imports"));
    }

    @Test
    void a_path_is_compared_by_whole_segments() {
        assertEquals(Optional.empty(), owner("/v1/thingsfoo"));
        assertEquals(Optional.empty(), owner("/v1/events"));
        assertEquals(Optional.empty(), owner("/v1/events/c"));
    }

    @Test
    void what_the_gateway_answers_itself_is_not_routed() {
        assertEquals(Optional.empty(), owner("/v1/status"));
        assertEquals(List.of("a", "b", "c"), table.owners());
    }

    @Test
    void a_path_without_owner_is_found_at_start() {
        assertThrows(IllegalStateException.class, () -> tableOf("{\"paths\": {\"/v1/things\": {}}}"));
    }

    private Optional<String> owner(String path) {
        return table.at(path).map(RoutingTable.Line::owner);
    }

    private static RoutingTable tableOf(String document) {
        try {
            return RoutingTable.of(new ObjectMapper().readTree(document));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
