package org.samverk.agreements.process.model.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samverk.kit.problem.FieldError;

class ModelContentTest {
    private static ModelStep step(String number, String code, String... requires) {
        return new ModelStep(number, ProcessPhase.PREPARE, code, Map.of("sv", code), null, false, List.of(requires));
    }

    private static ModelContent model(ModelStep... steps) {
        return new ModelContent(
                null, null, Map.of("sv", "En modell"), null, null, List.of(steps), null, null, List.of());
    }

    @Test
    void every_step_that_requires_itself_is_in_a_circle_and_no_other() {
        var model = model(
                step("1", "BEFORE"),
                step("2", "ROUND", "BEFORE", "ABOUT"),
                step("3", "AND", "ROUND"),
                step("4", "ABOUT", "AND"),
                step("5", "AFTER", "ROUND"),
                step("6", "SELF", "SELF"));
        assertEquals(List.of(1, 2, 3, 5), model.circling());
    }

    @Test
    void what_is_required_along_two_ways_is_no_circle() {
        var model = model(
                step("1", "FIRST"),
                step("2", "LEFT", "FIRST"),
                step("3", "RIGHT", "FIRST"),
                step("4", "LAST", "LEFT", "RIGHT", "FIRST"));
        assertEquals(List.of(), model.circling());
        assertEquals(List.of(), model.unknownRequirements());
    }

    @Test
    void every_requirement_that_is_no_step_is_named_where_it_stands() {
        var model = model(step("1", "FIRST", "NOWHERE"), step("2", "SECOND", "FIRST", "NEVER"));
        assertEquals(
                List.of("/steps/0/requires/0", "/steps/1/requires/1"),
                model.unknownRequirements().stream().map(FieldError::pointer).toList());
    }

    @Test
    void no_two_steps_have_the_same_code_or_number() {
        assertEquals(true, model(step("1", "A"), step("1.1", "B")).isEachCodeOnce());
        assertEquals(false, model(step("1", "A"), step("2", "A")).isEachCodeOnce());
        assertEquals(false, model(step("1", "A"), step("1", "B")).isEachNumberOnce());
    }

    @ParameterizedTest
    @CsvSource({
        "Handboken från 2024, true",
        "https://kommunen.example/modell, true",
        "http://kommunen.example/modell, false",
        "JavaScript:alert(1), false",
        "' ', false"
    })
    void a_source_is_words_or_an_address_one_may_follow(String source, boolean inOrder) {
        var model = model(step("1", "A"));
        var from = new ModelContent(null, null, model.name(), null, source, model.steps(), null, null, List.of());
        assertEquals(inOrder, from.isSourceInOrder());
    }
}
