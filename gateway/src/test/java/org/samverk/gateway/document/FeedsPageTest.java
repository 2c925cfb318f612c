package org.samverk.gateway.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FeedsPageTest {
    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Pattern TYPE = Pattern.compile("`((?:partner|agreement)\\.[a-z-]+)`");
    private static final String PREFIX = "org.samverk.";

    @Test
    void the_page_names_every_type_of_event_about_partners_and_agreements() throws IOException {
        var told = Files.readString(MODULE.resolveSibling("docs/feeds.md"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> TYPE.matcher(line).results())
                .map(named -> named.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        var schemas = new ObjectMapper()
                .readTree(MODULE.resolve("src/main/resources/openapi.json").toFile())
                .at("/components/schemas");
        var documented = types(schemas, "PartnersFeedEvent", "partner");
        documented.addAll(types(schemas, "AgreementsFeedEvent", "agreement"));
        assertEquals(documented, told);
    }

    private static Set<String> types(JsonNode schemas, String feed, String kind) {
        return schemas.at("/%s/discriminator/mapping".formatted(feed))
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(type -> type.startsWith(PREFIX + kind + "."))
                .map(type -> type.substring(PREFIX.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
