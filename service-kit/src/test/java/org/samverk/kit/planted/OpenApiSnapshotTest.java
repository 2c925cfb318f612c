package org.samverk.kit.planted;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samverk.kit.testing.OpenApiSnapshot;

class OpenApiSnapshotTest {

    private static final String GENERATED = """
            {"openapi": "3.1.0", "paths": {"/b": {"get": {"summary": "B", "tags": ["x"]}}, "/a": {}},
             "components": {"schemas": {"Z": {"properties": {"y": {}, "x": {}}}, "A": {}}, "parameters": {}}}""";
    private static final String COMMITTED = """
            {
              "openapi" : "3.1.0",
              "paths" : {
                "/a" : { },
                "/b" : {
                  "get" : {
                    "summary" : "B",
                    "tags" : [
                      "x"
                    ]
                  }
                }
              },
              "components" : {
                "parameters" : { },
                "schemas" : {
                  "A" : { },
                  "Z" : {
                    "properties" : {
                      "y" : { },
                      "x" : { }
                    }
                  }
                }
              }
            }
            """;

    @TempDir
    Path folder;

    private Path committed = Path.of("openapi.json");
    private String asked = "";

    @BeforeEach
    void compare() {
        committed = folder.resolve("openapi/openapi.json");
        asked = System.getProperty("snapshots", "compare");
        System.setProperty("snapshots", "compare");
    }

    @AfterEach
    void as_asked() {
        System.setProperty("snapshots", asked);
    }

    @Test
    void update_writes_paths_and_components_by_name() throws IOException {
        update();
        assertEquals(COMMITTED, Files.readString(committed));
    }

    @Test
    void an_unchanged_api_passes_in_whatever_order() {
        update();
        assertDoesNotThrow(() -> OpenApiSnapshot.check(GENERATED, committed));
    }

    @Test
    void a_change_is_named_by_its_pointer() {
        update();
        String changed = GENERATED
                .replace("\"B\"", "\"C\"")
                .replace("[\"x\"]", "[\"x\", \"y\"]")
                .replace("\"A\": {}", "\"B\": {}");
        var error = assertThrows(AssertionError.class, () -> OpenApiSnapshot.check(changed, committed));
        String message = String.valueOf(error.getMessage());
        for (String part : new String[] {
            "/paths/~1b/get/summary was \"B\", is \"C\"",
            "/paths/~1b/get/tags/1 added: \"y\"",
            "/components/schemas/A removed: {}",
            "/components/schemas/B added: {}",
            "in 4 places",
            "./mvnw verify -Dsnapshots=update"
        }) {
            assertTrue(message.contains(part), message);
        }
    }

    @Test
    void a_missing_document_says_how_to_make_one() {
        var error = assertThrows(AssertionError.class, () -> OpenApiSnapshot.check(GENERATED, committed));
        assertTrue(String.valueOf(error.getMessage()).contains("-Dsnapshots=update"));
    }

    private void update() {
        System.setProperty("snapshots", "update");
        OpenApiSnapshot.check(GENERATED, committed);
        System.setProperty("snapshots", "compare");
    }
}
