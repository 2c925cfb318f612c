package org.samverk.kit.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource({
        "sv, sv",
        "sv-FI, sv",
        "'en;q=0.4, da-DK;q=0.9', da",
        "'nb, da;q=0.5', da",
        "'fi, sv;q=0.8, en;q=0.9', en",
        "'sv;q=0, da;q=0.1', da",
        "nb, en",
        "fi, en",
        "*, en",
        "'', en",
        "no such header, en"
    })
    void a_reader_is_given_what_they_like_best_of_ours_and_else_english(String accepted, String given) {
        assertEquals(given, Languages.of(accepted));
    }
}
