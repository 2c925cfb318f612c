package org.samverk.gateway;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Media types as the headers Accept and Content-Type name them, each given by all its lines; judged as the services
/// judge them.
public final class MediaTypes {
    private MediaTypes() {}

    /// Whether one of the types on offer is wanted; who wants nothing in particular takes anything.
    public static boolean accepted(List<String> accept, Collection<String> offered) {
        var ranges = ranges(accept);
        return ranges.isEmpty() || offered.stream().anyMatch(type -> wanted(ranges, type));
    }

    /// Which of the types on offer is liked best: by weight, then the one that is named most closely, then the one that
    /// is named first. Who wants nothing in particular gets the first.
    public static Optional<String> best(List<String> accept, List<String> offered) {
        var ranges = ranges(accept);
        if (ranges.isEmpty()) {
            return Optional.of(offered.getFirst());
        }
        return offered.stream()
                .flatMap(type -> deciding(ranges, type).map(range -> new Liked(type, range)).stream())
                .filter(liked -> weight(liked.range()) > 0)
                .min(Comparator.comparingDouble((Liked liked) -> -weight(liked.range()))
                        .thenComparing(liked -> left(liked.range()))
                        .thenComparing(liked -> ranges.indexOf(liked.range())))
                .map(Liked::type);
    }

    /// A type and the range that tells how much it is liked.
    private record Liked(String type, String range) {}

    /// Exactly one type, and one of these: neither a guess nor a relative of it.
    public static boolean read(List<String> contentType, Collection<String> known) {
        return contentType.size() == 1 && known.contains(bare(contentType.getFirst()));
    }

    private static List<String> ranges(List<String> accept) {
        return accept.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .filter(range -> !range.isBlank())
                .toList();
    }

    private static boolean wanted(List<String> ranges, String type) {
        return deciding(ranges, type).filter(range -> weight(range) > 0).isPresent();
    }

    /// The most specific range decides: `*/*, application/json;q=0` wants all but JSON.
    private static Optional<String> deciding(List<String> ranges, String type) {
        return forms(type).stream()
                .flatMap(form -> ranges.stream()
                        .filter(range -> bare(range).equals(form))
                        .max(Comparator.comparingDouble(MediaTypes::weight))
                        .stream())
                .findFirst();
    }

    /// The ranges that a type is in, the most specific first.
    private static List<String> forms(String type) {
        return List.of(type, type.substring(0, type.indexOf('/') + 1) + "*", "*/*");
    }

    /// How many parts of a type a range leaves open.
    private static long left(String range) {
        return bare(range).chars().filter(character -> character == '*').count();
    }

    private static double weight(String range) {
        return Arrays.stream(range.split(";"))
                .skip(1)
                .map(parameter -> parameter.strip().toLowerCase(Locale.ROOT))
                .filter(parameter -> parameter.matches("q=(?=\\.?\\d)\\d*\\.?\\d*"))
                .findFirst()
                .map(parameter -> Double.parseDouble(parameter.substring(2)))
                .orElse(1.0);
    }

    private static String bare(String value) {
        return value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
