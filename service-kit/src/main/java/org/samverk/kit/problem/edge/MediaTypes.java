package org.samverk.kit.problem.edge;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Media types as the headers Accept and Content-Type name them.
final class MediaTypes {
    private static final String ANY = "*/*";

    private MediaTypes() {}

    /// Whether one of the types on offer is wanted; who wants nothing in particular takes anything.
    static boolean accepted(List<String> accept, List<String> offered) {
        var ranges = ranges(accept);
        return ranges.isEmpty() || offered.stream().anyMatch(type -> wanted(ranges, type));
    }

    /// The same wish in small letters and without a "not": REST tells `Text/CSV` from `text/csv`, takes the first type
    /// that any range names, whether or not another excludes it, and cannot read a header that names none.
    static String plain(List<String> accept, List<String> offered) {
        var ranges = ranges(accept);
        if (ranges.isEmpty()) {
            return ANY;
        }
        return ranges.stream().noneMatch(MediaTypes::refused)
                ? ranges.stream().map(MediaTypes::small).collect(Collectors.joining(","))
                : offered.stream()
                        .flatMap(type -> deciding(ranges, type).map(range -> type + weight(range)).stream())
                        .collect(Collectors.joining(","));
    }

    /// One type in small letters, with its parameters as they are.
    static String small(String type) {
        var end = type.indexOf(';');
        return end < 0
                ? type.toLowerCase(Locale.ROOT)
                : type.substring(0, end).toLowerCase(Locale.ROOT) + type.substring(end);
    }

    private static List<String> ranges(List<String> accept) {
        return accept.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .filter(range -> !range.isBlank())
                .toList();
    }

    /// Exactly one type, and one of these: neither a guess nor a relative of it.
    static boolean read(List<String> contentType, List<String> known) {
        return contentType.size() == 1 && known.contains(bare(contentType.getFirst()));
    }

    private static boolean wanted(List<String> ranges, String type) {
        return deciding(ranges, type).isPresent();
    }

    /// The most specific range decides: `*/*, application/json;q=0` wants all but JSON.
    private static Optional<String> deciding(List<String> ranges, String type) {
        var main = type.substring(0, type.indexOf('/') + 1) + "*";
        for (var form : List.of(type, main, ANY)) {
            var said = ranges.stream().filter(range -> bare(range).equals(form)).toList();
            if (!said.isEmpty()) {
                return said.stream().filter(range -> !refused(range)).findFirst();
            }
        }
        return Optional.empty();
    }

    private static String weight(String range) {
        return Arrays.stream(range.split(";"))
                .skip(1)
                .map(parameter -> parameter.strip().toLowerCase(Locale.ROOT))
                .filter(parameter -> parameter.startsWith("q="))
                .findFirst()
                .map(";"::concat)
                .orElse("");
    }

    private static boolean refused(String range) {
        return Arrays.stream(range.split(";"))
                .skip(1)
                .map(parameter -> parameter.strip().toLowerCase(Locale.ROOT))
                .anyMatch(parameter -> parameter.matches("q=0(\\.0*)?"));
    }

    private static String bare(String value) {
        return value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
