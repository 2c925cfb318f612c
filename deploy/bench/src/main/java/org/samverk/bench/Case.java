package org.samverk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What is measured. A further case is a script that fills, a list of questions, and one line in [Cases].
///
/// @param service the one that is asked
/// @param script fills the rows `${from}` to `${to}` of `${rows}`; lies beside this class
/// @param filled what the script fills, for people
/// @param caller the organisation that asks, as a token claims it
/// @param trials what is measured beside
record Case(
        String name,
        String service,
        String script,
        String filled,
        String caller,
        List<Question> questions,
        List<Trial> trials) {

    Case(String name, String service, String script, String filled, String caller, List<Question> questions) {
        this(name, service, script, filled, caller, questions, List.of());
    }

    String filling(long from, long to, long rows) {
        return resource()
                .replace("${from}", Long.toString(from))
                .replace("${to}", Long.toString(to))
                .replace("${rows}", Long.toString(rows));
    }

    private String resource() {
        try (var in = Case.class.getResourceAsStream(script)) {
            if (in == null) {
                throw new IllegalStateException(script + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
