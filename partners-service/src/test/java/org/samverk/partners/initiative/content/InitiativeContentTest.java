package org.samverk.partners.initiative.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitiativeContentTest {
    @ParameterizedTest
    @CsvSource({
        "Inventering hösten 2025, true",
        "'Möte 3: se protokollet', true",
        "https://kommunen.example/fall, true",
        "https://kommunen.example/med mellanslag, false",
        "http://kommunen.example/, false",
        "ftp://kommunen.example/, false",
        "HTTPS://kommunen.example/, false",
        "JavaScript:alert(1), false",
        "' data:text/html,x', false",
        "' ', false"
    })
    void a_source_is_words_or_an_address_one_may_follow(String source, boolean inOrder) {
        var content = new InitiativeContent(
                null,
                Map.of("sv", "Något"),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                source,
                null,
                List.of());
        assertEquals(inOrder, content.isSourceInOrder());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-01-01, true",
        "2026-01-02, 2026-01-01, false",
        "2026-01-01, , true",
        ", 2026-01-01, true"
    })
    void the_last_day_may_be_the_first(LocalDate start, LocalDate end, boolean inOrder) {
        assertEquals(inOrder, new InitiativePeriod(start, end).isEndInOrder());
    }
}
