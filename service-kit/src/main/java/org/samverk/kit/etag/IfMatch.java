package org.samverk.kit.etag;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Refusal;

/// The condition every PUT, PATCH and DELETE carries. Only the version part of a tag is compared: the rest says how
/// the aggregate was shown, not which state it was in.
public final class IfMatch {
    private static final Pattern TAG = Pattern.compile("\"([1-9]\\d{0,17})(-[^\"]*)?\"");

    private IfMatch() {}

    /// @throws Refusal 428 when the header is missing, 412 when it names another version
    public static void require(@Nullable String header, long version) {
        if (header == null || header.isBlank()) {
            throw new Required();
        }
        var current = header.trim().equals("*")
                || Arrays.stream(header.split(","))
                        .map(tag -> TAG.matcher(tag.trim()))
                        .filter(Matcher::matches)
                        .anyMatch(tag -> Long.parseLong(tag.group(1)) == version);
        if (!current) {
            throw new Stale(version);
        }
    }

    static final class Required extends Refusal {
        Required() {
            super(
                    428,
                    "precondition-required",
                    "If-Match is required",
                    "Read the resource first and send its ETag in If-Match, so that nobody's change is overwritten unseen.");
        }
    }

    static final class Stale extends Refusal {
        Stale(long version) {
            super(
                    412,
                    "precondition-failed",
                    "Somebody has changed it since",
                    "The resource is at version %d now. Read it again, look at what changed, and send your change anew."
                            .formatted(version));
        }
    }
}
