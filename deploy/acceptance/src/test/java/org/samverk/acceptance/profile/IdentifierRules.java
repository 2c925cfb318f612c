package org.samverk.acceptance.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

class IdentifierRules {
    private static final Pattern PERSONAL = Pattern.compile(
            "pnr|ssn|cpr|cprnumber|.*(personnummer|personnumber|personalnumber|socialsecurity|fodselsnummer).*");
    private static final Set<String> NUMBERED_WITHIN = Set.of("termsVersion", "textVersion", "step");

    private final ApiDocument document = ApiDocument.served();

    @Shows("RES.01")
    void identifiers_are_uuids_and_never_given_twice() {
        var first = Call.registered("Første id").json().path("id").asText();
        var second = Call.registered("Andet id").json().path("id").asText();
        assertNotEquals(first, second);
        for (var id : List.of(first, second)) {
            assertEquals(7, UUID.fromString(id).version());
            assertEquals(2, UUID.fromString(id).variant());
            Call.get(Call.PARTNERS + "/" + id).as(Call.READER).send().expecting(200);
        }
    }

    @Shows("RES.02")
    void neither_parameters_nor_members_are_made_for_personal_numbers_and_no_key_of_a_row_is_shown() {
        var personal = new ArrayList<String>();
        document.parameters()
                .map(Operation.Parameter::name)
                .filter(IdentifierRules::isPersonal)
                .forEach(personal::add);
        document.members((name, schema) -> {
            var numbered = name.equals("id")
                    && document.resolved(schema).path("type").asText().equals("integer");
            if (isPersonal(name) || numbered) {
                personal.add(name);
            }
        });
        assertEquals(List.of(), personal);
    }

    private static boolean isPersonal(String name) {
        return PERSONAL.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    @Shows("RES.03")
    void only_versions_of_a_text_are_counted_and_they_lie_beneath_what_must_be_known_first() {
        var counted = document.operations().stream()
                .flatMap(operation -> operation
                        .parameters("path")
                        .filter(one -> one.schema().path("type").asText().equals("integer"))
                        .filter(one -> !NUMBERED_WITHIN.contains(one.name())
                                || !operation
                                        .path()
                                        .substring(0, operation.path().indexOf('{' + one.name()))
                                        .contains("{id}"))
                        .map(one -> operation + " " + one.name()))
                .toList();
        assertEquals(List.of(), counted);
        var first = UUID.fromString(Call.registered("Tæl op").json().path("id").asText());
        var second =
                UUID.fromString(Call.registered("Tæl videre").json().path("id").asText());
        assertNotEquals(first.getLeastSignificantBits() + 1, second.getLeastSignificantBits());
    }

    @Shows("RES.04")
    void what_lies_beneath_one_is_not_found_beneath_another() {
        var one = Call.PARTNERS + "/"
                + Call.registered("Den ene").json().path("id").asText();
        var other = Call.PARTNERS + "/"
                + Call.registered("Den anden").json().path("id").asText();
        var first = contactOf(one);
        var second = contactOf(other);
        assertNotEquals(first, second);
        Call.get(one + "/contacts/" + first).as(Call.REGISTRAR).send().expecting(200);
        Call.get(other + "/contacts/" + first).as(Call.REGISTRAR).send().refused(404, "not-found");
    }

    private static String contactOf(String partner) {
        return Call.post(
                        partner + "/contacts",
                        "{\"role\":\"PUBLIC_HEALTH_PLANNER\",\"title\":\"Planner\",\"email\":\"planner@example.org\"}")
                .as(Call.REGISTRAR)
                .send()
                .expecting(201)
                .json()
                .path("id")
                .asText();
    }

    @Shows("RES.05")
    void what_one_may_not_see_is_answered_as_what_is_not_there() {
        var region = Call.get("/samverk/v1/me")
                .as("coordinator-region")
                .send()
                .json()
                .path("partner")
                .path("id")
                .asText();
        var draft = Call.post(
                        "/samverk/v1/agreements",
                        "{\"terms\":{\"title\":{\"en\":\"Not to be guessed\"},\"type\":\"PARTNERSHIP_AGREEMENT\","
                                + "\"parties\":[{\"partnerId\":\"" + region + "\",\"partyRole\":\"EQUAL_PARTY\"}]}}")
                .as("coordinator-region")
                .send()
                .expecting(201)
                .json()
                .path("id")
                .asText();
        var invented = UUID.randomUUID().toString();
        assertTrue(problem(invented).equals(problem(draft)));
    }

    /// Without the id it was asked for.
    private static ObjectNode problem(String id) {
        var answer = Call.get("/samverk/v1/agreements/" + id)
                .as("coordinator-odense")
                .send();
        answer.refused(404, "not-found");
        var problem = (ObjectNode) answer.json();
        problem.put("detail", problem.path("detail").asText().replace(id, "")).put("instance", "");
        return problem;
    }
}
