package org.samverk.acceptance.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samverk.acceptance.APartner;
import org.samverk.acceptance.profile.Call;

/// What is really there in the place of what an example or an address names. Kept in `stand-ins.txt`.
final class StandIns {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private final Map<String, String> sources = Lines.of("stand-ins.txt")
            .map(line -> line.split("\\s+", 2))
            .collect(Collectors.toMap(words -> words[0], words -> words[1]));
    private final Map<String, String> found = new HashMap<>();
    private final Map<String, JsonNode> made = new HashMap<>();
    private final Run run;

    StandIns(Run run) {
        this.run = run;
    }

    /// For an id, a number or a day of an example: itself when nothing is told of it.
    String of(String example) {
        return switch (sources.getOrDefault(example, "")) {
            case "" -> example;
            case "new-cvr" -> APartner.cvr();
            case "today" -> LocalDate.now(ZONE).toString();
            case String source -> known(source);
        };
    }

    private String known(String source) {
        var known = found.get(source);
        if (known == null) {
            known = find(source);
            found.put(source, known);
        }
        return known;
    }

    private String find(String source) {
        var words = source.split("\\s+", 2);
        return words[0].equals("partner")
                ? read("/partners?identifier=" + words[1]).at("/items/0/id").asText()
                : made(words[0]).at(words[1]).asText();
    }

    private JsonNode made(String steps) {
        var known = made.get(steps);
        if (known == null) {
            known = run.make(steps, new Thing(this::of));
            made.put(steps, known);
        }
        return known;
    }

    /// For the last parameter of an address, where nothing is told by what the collection above it answers.
    Optional<String> inAddress(String path, Thing thing) {
        return Optional.ofNullable(sources.get(path)).map(source -> {
            var words = source.split("\\s+", 3);
            return switch (words.length) {
                case 1 -> thing.real(source);
                case 2 -> run.make(words[0], thing).at(words[1]).asText();
                default -> {
                    run.make(words[0], thing);
                    yield read(thing.real(words[1])).at(words[2]).asText();
                }
            };
        });
    }

    private static JsonNode read(String path) {
        return Call.get(Run.BASE + path).as("registrar").send().expecting(200).json();
    }
}
