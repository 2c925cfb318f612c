package org.samverk.partners.stakeholder.wording;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.language.Languages;
import org.samverk.kit.stored.StoredJson;

/// Labels in Swedish, Danish or English, and the parties' own texts as far as they are in that language.
///
/// @param tag of the language
public record Wording(String tag, Map<String, String> labels) {
    private static final Map<String, Map<String, String>> ALL = read();

    /// @param accepted a header Accept-Language; English where it names none of the three, or cannot be read
    public static Wording of(@Nullable String accepted) {
        var tag = Languages.of(accepted);
        return new Wording(tag, Objects.requireNonNull(ALL.get(tag)));
    }

    private static Map<String, Map<String, String>> read() {
        try (var in = Objects.requireNonNull(Wording.class.getResourceAsStream("/stakeholder/wording.json"))) {
            return StoredJson.mapper().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a value is called, as in `say("quadrant", MONITOR)`.
    public String say(String what, Enum<?> value) {
        return say(what + "." + value.name());
    }

    public String say(String key) {
        return Objects.requireNonNull(labels.get(key), key);
    }

    /// A text in this language, else in English, else in whichever it has.
    public String of(Map<String, String> texts) {
        var exact = texts.get(tag);
        if (exact != null) {
            return exact;
        }
        return texts.entrySet().stream()
                .min(Comparator.comparing((Map.Entry<String, String> text) -> rank(text.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .orElse("");
    }

    private int rank(String of) {
        if (of.startsWith(tag + "-")) {
            return 0;
        }
        return of.equals(Languages.ENGLISH) || of.startsWith(Languages.ENGLISH + "-") ? 1 : 2;
    }
}
