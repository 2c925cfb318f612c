package org.samverk.kit.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
    record Said(boolean agreed, int days) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{};agreed",
                "{\"days\":1};agreed",
                "{\"agreed\":true};days",
                "{\"agreed\":true,\"days\":null};days",
                "{\"agreed\":true,\"days\":1.5};days",
                "{\"agreed\":\"true\",\"days\":1};agreed"
            })
    void what_is_not_said_is_neither_false_nor_nought(String json, String blamed) {
        var mapper = new ObjectMapper();
        new StrictJson().customize(mapper);
        var fault = assertThrows(MismatchedInputException.class, () -> mapper.readValue(json, Said.class));
        assertEquals(blamed, fault.getPath().getFirst().getFieldName());
    }

    record Named(String name) {}

    private static String named(String json) throws JsonProcessingException {
        var mapper = new ObjectMapper();
        new StrictJson().customize(mapper);
        return mapper.readValue(json, Named.class).name();
    }

    @Test
    void a_letter_is_the_same_letter_however_it_was_typed() throws JsonProcessingException {
        assertEquals("Sk\u00f6vde\n\t", named("{\"name\": \"Sko\u0308vde\\n\\t\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0007", "\\u007f", "\\ud800"})
    void what_cannot_be_read_or_stored_is_no_text(String escaped) {
        assertThrows(MismatchedInputException.class, () -> named("{\"name\": \"a" + escaped + "\"}"));
    }

    record Entered(LocalDate day) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"1899-12-31\"",
                "\"0000-01-01\"",
                "\"-999999999-01-01\"",
                "\"+9999999-01-01\"",
                "\"10000-01-01\"",
                "\"2026-02-30\"",
                "\"2026-03-01T12:00:00\"",
                "\"\"",
                "[2026,3,1]",
                "20260301"
            })
    void a_day_is_written_as_one_and_lies_in_years_that_are_meant(String day) {
        var fault = assertThrows(MismatchedInputException.class, () -> entered(day));
        assertEquals("day", fault.getPath().getFirst().getFieldName());
        assertEquals(LocalDate.class, fault.getTargetType());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2024-02-29", "9999-12-31"})
    void days_that_are_meant_are_read(String day) throws JsonProcessingException {
        assertEquals(LocalDate.parse(day), entered("\"" + day + "\"").day());
    }

    /// As Quarkus makes the mapper: with its own module for days, before ours.
    private static Entered entered(String day) throws JsonProcessingException {
        var mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        return mapper.readValue("{\"day\":" + day + "}", Entered.class);
    }
}
