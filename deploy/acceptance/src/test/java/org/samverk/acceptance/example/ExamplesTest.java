package org.samverk.acceptance.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.samverk.acceptance.profile.ApiDocument;

/// Needs the document as it is kept, and no suite.
class ExamplesTest {
    private static final ApiDocument DOCUMENT = ApiDocument.kept();
    private static final Schemas SCHEMAS = new Schemas(DOCUMENT);
    private static final Members MEMBERS = new Members(DOCUMENT);

    private final List<Example> examples = Example.in(DOCUMENT.root()).toList();

    @Test
    void every_example_fits_the_schema_it_stands_at() {
        assertTrue(examples.size() > 1000, () -> "Only " + examples.size() + " were found");
        assertEquals(List.of(), examples.stream().flatMap(ExamplesTest::faults).toList());
    }

    @Test
    void no_example_has_a_member_its_schema_does_not_name() {
        assertEquals(List.of(), examples.stream().flatMap(ExamplesTest::unnamed).toList());
    }

    @Test
    void an_example_of_another_form_would_be_noticed() {
        Stream.of("UUID", "LocalDate", "Instant")
                .forEach(schema -> assertNotEquals(
                        List.of(), SCHEMAS.faults(at(schema), TextNode.valueOf("no such thing")), schema));
        var page = JsonNodeFactory.instance.objectNode();
        page.putArray("items").addObject().put("nickname", "Aarhus");
        assertEquals(List.of("/items/-/nickname"), MEMBERS.unnamed(List.of(schema(at("PagePartnerView"))), page));
    }

    private static Stream<String> faults(Example example) {
        return SCHEMAS.faults(example.schema(), example.value()).stream().map(fault -> example.place() + fault);
    }

    private static Stream<String> unnamed(Example example) {
        return MEMBERS.unnamed(List.of(schema(example.schema())), example.value()).stream()
                .map(member -> example.place() + " " + member);
    }

    private static String at(String schema) {
        return "/components/schemas/" + schema;
    }

    private static JsonNode schema(String place) {
        return DOCUMENT.root().at(place);
    }
}
