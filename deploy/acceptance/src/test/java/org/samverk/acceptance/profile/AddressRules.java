package org.samverk.acceptance.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class AddressRules {
    private static final int LONGEST = 2048;
    private static final Pattern SEGMENT = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern ADDRESS =
            Pattern.compile("https://[a-z0-9.-]+/samverk/v1(/[a-z0-9-]+|/\\{[A-Za-z0-9]+})+");

    private final ApiDocument document = ApiDocument.served();

    @Shows("RES.06")
    void segments_are_lower_case_letters_and_digits_with_hyphens() {
        assertEquals(
                List.of(), segmentsWhere(segment -> !SEGMENT.matcher(segment).matches()));
        Call.get("/samverk/v1/Partners").as(Call.READER).send().refused(404, "not-found");
    }

    /// Collections are: what holds things with an id, and what is posted to. A view of one thing (`history`,
    /// `matrix`) and a report are one thing, and are called so: decision 43.
    @Shows("UFN")
    void whatever_holds_things_or_is_posted_to_is_a_plural() {
        var singular = new ArrayList<String>();
        for (var operation : document.operations()) {
            var segments = List.of(operation.path().split("/", -1));
            for (var i = 1; i < segments.size(); i++) {
                if (segments.get(i).startsWith("{") && !isPlural(segments.get(i - 1))) {
                    singular.add(operation.path());
                }
            }
            if (operation.method().equals("POST") && !isPlural(segments.getLast())) {
                singular.add(operation.toString());
            }
        }
        assertEquals(List.of(), singular);
    }

    private static boolean isPlural(String segment) {
        return segment.endsWith("s") && !segment.endsWith("ss");
    }

    @Shows("UFN.01")
    void addresses_are_protocol_domain_api_version_resource_id() {
        var server =
                ApiDocument.kept().root().path("servers").path(0).path("url").asText();
        assertEquals(
                List.of(),
                document.paths().stream()
                        .filter(path -> !ADDRESS.matcher(server + path).matches())
                        .toList());
    }

    @Shows(value = "UFN.05", excused = true)
    void no_filter_takes_more_than_fits_into_an_address() {
        var hundred =
                Stream.generate(UUID::randomUUID).limit(100).map(UUID::toString).collect(Collectors.joining(","));
        var address = Call.PARTNERS + "?id=" + hundred;
        assertTrue(address.length() > LONGEST);
        Call.get(address).as(Call.READER).send().refused(414, "uri-too-long");
    }

    @Shows("UFN.05")
    void half_of_what_a_filter_takes_fits_and_what_is_far_too_long_is_said_to_be() {
        var fifty =
                Stream.generate(UUID::randomUUID).limit(50).map(UUID::toString).collect(Collectors.joining(","));
        var address = Call.PARTNERS + "?id=" + fifty;
        assertTrue(address.length() < LONGEST);
        Call.get(address).as(Call.READER).send().expecting(200);
        for (var length : List.of(5_000, 20_000, 70_000)) {
            Call.get(Call.PARTNERS + "?q=" + "a".repeat(length))
                    .as(Call.READER)
                    .send()
                    .refused(414, "uri-too-long");
        }
    }

    @Shows("UFN.07")
    void addresses_hold_no_other_characters_also_where_an_id_or_a_code_stands() {
        assertEquals(
                List.of(),
                document.paths().stream()
                        .map(path -> path.replaceAll("\\{[A-Za-z0-9]+}", "x"))
                        .filter(path -> !path.matches("[a-z0-9./~-]+"))
                        .toList());
        var created = Call.registered("Adressens tegn");
        assertTrue(created.header("Location").matches("[a-z0-9./~-]+"), () -> created.header("Location"));
    }

    @Shows("UFN.08")
    void words_are_held_apart_by_hyphens_and_nothing_else() {
        assertEquals(
                List.of(),
                segmentsWhere(segment -> !segment.replaceAll("[a-z0-9-]", "").isEmpty()));
        Call.get("/samverk/v1/code_lists").as(Call.READER).send().refused(404, "not-found");
        Call.get("/samverk/v1/code-lists").as(Call.READER).send().expecting(200);
    }

    @Shows("UFN.09")
    void no_path_holds_a_space_or_an_underscore() {
        assertEquals(
                List.of(),
                document.paths().stream()
                        .filter(path -> path.matches(".*[_\\s%].*"))
                        .toList());
    }

    private Set<String> ids() {
        return document.parameters()
                .filter(one -> one.in().equals("path"))
                .map(one -> "{" + one.name() + "}")
                .collect(Collectors.toSet());
    }

    private List<String> segmentsWhere(Predicate<String> fault) {
        var ids = ids();
        return document.paths().stream()
                .flatMap(path -> Stream.of(path.substring(1).split("/", -1)))
                .filter(segment -> !ids.contains(segment))
                .filter(fault)
                .distinct()
                .toList();
    }
}
