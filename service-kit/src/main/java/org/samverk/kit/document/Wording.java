package org.samverk.kit.document;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.language.Languages;
import org.samverk.kit.stored.StoredJson;
import org.samverk.kit.value.Country;

/// Labels in Swedish, Danish or English, and people's own texts as far as they are in that language.
///
/// @param tag of the language
public record Wording(String tag, Locale locale, Map<String, String> labels) {
    private static final Map<String, Locale> LOCALES =
            Map.of("sv", Locale.of("sv", "SE"), "da", Locale.of("da", "DK"), Languages.ENGLISH, Locale.UK);

    /// @param labels by language
    /// @param accepted a header Accept-Language
    /// @param otherwise whose language it is where that names none of the three, or cannot be read
    public static Wording of(
            Map<String, Map<String, String>> labels, @Nullable String accepted, @Nullable Country otherwise) {
        var tag = Languages.asked(accepted).orElseGet(() -> languageOf(otherwise));
        return new Wording(tag, Objects.requireNonNull(LOCALES.get(tag)), Objects.requireNonNull(labels.get(tag)));
    }

    /// @param labels JSON, by language
    public static Map<String, Map<String, String>> read(InputStream labels) {
        try (labels) {
            return StoredJson.mapper().readValue(labels, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String languageOf(@Nullable Country country) {
        return country == Country.SE ? "sv" : country == Country.DK ? "da" : Languages.ENGLISH;
    }

    public String say(String key, Object... with) {
        var label = Objects.requireNonNull(labels.get(key), key);
        return with.length == 0 ? label : label.formatted(with);
    }

    /// What a value is called, as in `say("role", CLIENT)`.
    public String say(String what, Enum<?> value) {
        return say(what + "." + value.name());
    }

    /// What a code is called; one that has no name here is shown as it is.
    public String coded(String what, String code) {
        return labels.getOrDefault(what + "." + code, code);
    }

    public String say(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    /// With three decimals at most, or as many digits of what is too small for them.
    public String say(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.max(3, 3 + number.scale() - number.precision()));
        return format.format(number);
    }

    /// With all or none of the places of its small unit.
    public String money(BigDecimal amount, Enum<?> currency) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(3);
        format.setMinimumFractionDigits(amount.stripTrailingZeros().scale() > 0 ? 2 : 0);
        return format.format(amount) + "\u00a0" + currency;
    }

    /// @param length ISO 8601 in one unit, as `P3M`
    public String length(String length) {
        var count = length.substring(1, length.length() - 1);
        var unit = length.substring(length.length() - 1);
        return say("length.%s.%s".formatted(unit, count.equals("1") ? "one" : "many"), count);
    }

    public String listed(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + say("list.and") + names.getLast();
    }

    /// A text in this language, else in English, else in whichever it has.
    public Text of(Map<String, String> texts) {
        return texts.entrySet().stream()
                .min(Comparator.comparing((Map.Entry<String, String> text) -> rank(text.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .map(text -> new Text(text.getValue(), isOwn(text.getKey()) ? null : text.getKey()))
                .orElseGet(() -> Text.of(""));
    }

    private int rank(String of) {
        if (isOwn(of)) {
            return of.equals(tag) ? 0 : 1;
        }
        return of.equals(Languages.ENGLISH) || of.startsWith(Languages.ENGLISH + "-") ? 2 : 3;
    }

    private boolean isOwn(String of) {
        return of.equals(tag) || of.startsWith(tag + "-");
    }
}
