package org.samverk.gateway.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What something is called, by language tag. What it is called without saying in which language stands first, under
/// an empty tag.
record Titles(Map<String, String> byLanguage) {
    private static final int LONG = 200;
    private static final Pattern BEGINNING =
            Pattern.compile(".{1,%1$d}(?=\\s)|.{%1$d}".formatted(LONG), Pattern.DOTALL);

    static Titles of(Stream<JsonNode> members) {
        var all = new LinkedHashMap<String, String>();
        members.forEach(member -> {
            if (member.isTextual()) {
                all.put("", member.asText());
            } else {
                member.properties()
                        .forEach(text -> all.put(text.getKey(), text.getValue().asText()));
            }
        });
        return new Titles(all);
    }

    /// What has no title is called by the beginning of what it says.
    static Titles beginning(JsonNode texts) {
        var all = new LinkedHashMap<String, String>();
        of(Stream.of(texts)).byLanguage.forEach((language, text) -> all.put(language, beginning(text)));
        return new Titles(all);
    }

    private static String beginning(String text) {
        var begins = BEGINNING.matcher(text);
        return text.codePointCount(0, text.length()) > LONG && begins.lookingAt()
                ? begins.group().stripTrailing() + " …"
                : text;
    }

    /// In the first of these languages there is, or in any.
    Optional<String> in(List<LanguageRange> languages) {
        var found = languages.isEmpty() ? null : Locale.lookupTag(languages, byLanguage.keySet());
        return Optional.ofNullable(found)
                .map(byLanguage::get)
                .or(() -> byLanguage.values().stream().findFirst());
    }

    /// The closest of all languages.
    Closeness closenessTo(String words) {
        return byLanguage.values().stream()
                .map(title -> closeness(folded(title), folded(words)))
                .min(Closeness::compareTo)
                .orElse(Closeness.ELSEWHERE);
    }

    private static Closeness closeness(String title, String words) {
        if (title.equals(words)) {
            return Closeness.WHOLE;
        }
        if (title.startsWith(words)) {
            return Closeness.BEGINNING;
        }
        var asked = List.of(words.split("\\s+", -1));
        var there = List.of(title.split("[\\s\\p{Punct}]+", -1));
        if (asked.stream().allMatch(word -> there.stream().anyMatch(other -> other.startsWith(word)))) {
            return Closeness.WORDS;
        }
        return asked.stream().allMatch(title::contains) ? Closeness.WITHIN : Closeness.ELSEWHERE;
    }

    /// As the services fold: without case, and å ä ö æ ø by plain letters.
    private static String folded(String text) {
        var plain = Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return plain.replace('æ', 'a').replace('ø', 'o');
    }
}
