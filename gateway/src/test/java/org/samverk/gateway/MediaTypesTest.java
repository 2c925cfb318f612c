package org.samverk.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesTest {
    private static final List<String> OFFERED = List.of("application/json", "application/yaml", "text/html");

    @ParameterizedTest
    @CsvSource({
        "'*/*', application/json",
        "'*/*, application/json;q=0', application/yaml",
        "'application/json;q=0, */*;q=0.1', application/yaml",
        "'application/*, application/yaml', application/yaml",
        "'application/json;q=0.2, */*;q=0.9', application/yaml",
        "'application/yaml;q=0.5, text/*;q=0.9', text/html",
        "'text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2', text/html",
        "'application/yaml, text/html', application/yaml",
        "'text/html, application/yaml', text/html",
        "'Application/YAML', application/yaml",
        "'image/png', ",
        "'*/*;q=0', ",
        "'', application/json",
    })
    void the_dearest_of_those_that_are_wanted_is_given(String accept, String given) {
        assertEquals(Optional.ofNullable(given), MediaTypes.best(List.of(accept), OFFERED));
    }

    @Test
    void all_lines_are_read() {
        assertEquals(
                Optional.of("application/yaml"), MediaTypes.best(List.of("image/png", "application/yaml"), OFFERED));
        assertEquals(Optional.of("application/json"), MediaTypes.best(List.of(), OFFERED));
    }
}
