package org.samverk.followup.evaluation.basis;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.journal.Chain;
import org.samverk.kit.stored.StoredJson;

/// What an evaluation stood on when it was completed.
@Schema(name = "EvaluationBasis")
public record Basis(
        Instant completedAt,

        @Schema(description = "The day, where its owner is") LocalDate completedOn,

        @Schema(description = "The agreement's text that was evaluated; of what belongs to an agreement only") @Nullable
        Terms terms,

        @Schema(
                description =
                        "The measurements used, in order of id, as they were; a later correction leaves them as they are")
        List<Used> measurements,

        @Schema(description = "SHA-256 over the RFC 8785 form of `measurements`, in hexadecimal digits")
        String hash) {

    public Basis {
        measurements = List.copyOf(measurements);
    }

    /// Which text of which agreement.
    @Schema(name = "EvaluatedTerms")
    public record Terms(UUID agreementId, int termsVersion) {}

    public static Basis of(Collection<Used> used, @Nullable Terms terms, LocalDate day, Instant now) {
        var measurements = used.stream()
                .sorted(Comparator.comparing(one -> one.id().toString()))
                .toList();
        return new Basis(now, day, terms, measurements, hash(measurements));
    }

    private static String hash(List<Used> measurements) {
        try {
            var json = StoredJson.mapper().writeValueAsString(measurements);
            return Chain.sha256(new JsonCanonicalizer(json).getEncodedUTF8());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
