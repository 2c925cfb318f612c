package org.samverk.agreements.agreement.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.fact.Effect;

/// That there is such a text; it is read by its number.
@Schema(name = "TermsVersionEntry")
record VersionEntry(
        int termsVersion,

        @Schema(description = "SHA-256 over the RFC 8785 form of the terms")
        String termsHash,

        @Schema(description = "When it was first laid before the parties; absent while it never was") @Nullable
        Instant proposedAt,

        @Schema(description = "Its first day in force; absent where not all have signed it") @Nullable
        LocalDate inForceFrom,

        @Schema(description = "Its last day in force, if it has one: by its text, or since another took its place")
        @Nullable
        LocalDate inForceUntil) {

    static VersionEntry of(int number, String hash, @Nullable Instant proposedAt, List<Effect> effects) {
        for (var at = 0; at < effects.size(); at++) {
            if (effects.get(at).termsVersion() == number) {
                var until = at + 1 < effects.size()
                        ? effects.get(at + 1).from().minusDays(1)
                        : effects.get(at).lastDay();
                var from = effects.get(at).from();
                return new VersionEntry(
                        number, hash, proposedAt, until != null && until.isBefore(from) ? null : from, until);
            }
        }
        return new VersionEntry(number, hash, proposedAt, null, null);
    }
}
