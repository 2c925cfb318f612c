package org.samverk.kit.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
