package org.samverk.gateway.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samverk.gateway.Languages;

class TitlesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "Fall-injury forum, fall-injury forum, WHOLE",
        "Fall-injury forum, Fall, BEGINNING",
        "Fall-injury forum, forum fall, WORDS",
        "Fall-injury forum, inju for, WORDS",
        "Fall-injury forum, jury, WITHIN",
        "Fall-injury forum, jury xylophone, ELSEWHERE",
        "Fall-injury forum, balance, ELSEWHERE",
        "Ældre i Skövde, aldre, BEGINNING",
        "Ældre i Skövde, skøvde, WORDS",
        "Ældre i Skövde, ELDRE, ELSEWHERE",
        "C++ (advanced), (, WITHIN",
    })
    void a_title_is_as_close_as_its_words_are(String title, String words, Closeness closeness) throws IOException {
        assertEquals(closeness, titles("\"" + title + "\"").closenessTo(words));
    }

    @Test
    void the_closest_language_counts() throws IOException {
        assertEquals(
                Closeness.WHOLE,
                titles("{\"da\": \"Rygestop\", \"en\": \"Smoking cessation\"}").closenessTo("smoking cessation"));
    }

    @ParameterizedTest
    @CsvSource({
        "'sv,da;q=0.8', Rygestop",
        "en-GB, Smoking cessation",
        "fi, Rygestop",
        "'not a language;;', Rygestop",
    })
    void it_is_shown_in_the_language_the_caller_likes_best(String header, String shown) throws IOException {
        var titles = titles("{\"da\": \"Rygestop\", \"en\": \"Smoking cessation\"}");
        assertEquals(Optional.of(shown), titles.in(Languages.of(List.of(header))));
    }

    @Test
    void what_has_a_name_of_its_own_is_shown_by_that_before_translations() throws IOException {
        var titles = titles("\"Aarhus Kommune\"", "{\"en\": \"City of Aarhus\"}");
        assertEquals(Optional.of("Aarhus Kommune"), titles.in(List.of()));
        assertEquals(Optional.of("City of Aarhus"), titles.in(Languages.of(List.of("en"))));
        assertEquals(Closeness.WHOLE, titles.closenessTo("aarhus kommune"));
    }

    @Test
    void what_says_much_is_called_by_its_beginning() throws IOException {
        var words = "Hver fjerde ryger. ";
        var texts = JSON.createObjectNode()
                .put("da", words.repeat(20))
                .put("en", "One in four smokes")
                .put("fi", "\uD83D\uDE2E".repeat(300));
        var titles = Titles.beginning(texts);
        assertEquals(Optional.of(words.repeat(10) + "Hver …"), titles.in(List.of()));
        assertEquals(Optional.of("One in four smokes"), titles.in(Languages.of(List.of("en"))));
        assertEquals(Optional.of("\uD83D\uDE2E".repeat(200) + " …"), titles.in(Languages.of(List.of("fi"))));
        assertEquals(Closeness.BEGINNING, titles.closenessTo("hver fjerde"));
    }

    @Test
    void what_has_no_title_is_shown_without() throws IOException {
        assertEquals(Optional.empty(), titles("null").in(List.of()));
        assertEquals(Closeness.ELSEWHERE, titles("null").closenessTo("x"));
    }

    private static Titles titles(String... members) throws IOException {
        var read = new ArrayList<JsonNode>();
        for (var member : members) {
            read.add(JSON.readTree(member));
        }
        return Titles.of(read.stream());
    }
}
