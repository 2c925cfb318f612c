package org.samverk.agreements.agreement.terms;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;
import org.samverk.kit.journal.Chain;
import org.samverk.kit.problem.Refusal;
import org.samverk.kit.stored.StoredJson;

/// Terms with their number and hash.
/// @param termsVersion counted from 1; the text of a number never changes once it was proposed
/// @param hash SHA-256 over the RFC 8785 form of the terms, as lower-case hex
public record TermsVersion(int termsVersion, String hash, AgreementTerms terms) {
    /// Whatever the parties do about a text later is kept with it, and none of that is refused for its size.
    private static final int MOST = 128 * 1024;

    /// @throws Refusal 422 when it is longer than is taken
    public static TermsVersion of(int termsVersion, AgreementTerms terms) {
        var canonical = canonical(terms);
        if (canonical.length > MOST) {
            throw new TooLong();
        }
        return new TermsVersion(termsVersion, Chain.sha256(canonical), terms);
    }

    /// Whether these terms are the very same text.
    public boolean says(AgreementTerms others) {
        return hash.equals(Chain.sha256(canonical(others)));
    }

    private static byte[] canonical(AgreementTerms terms) {
        try {
            return new JsonCanonicalizer(StoredJson.mapper().writeValueAsString(terms)).getEncodedUTF8();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("terms that cannot be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class TooLong extends Refusal {
        TooLong() {
            super(
                    422,
                    "aggregate-too-large",
                    "More than one item can hold",
                    "The terms would be longer than %d KiB as stored. Nothing was changed.".formatted(MOST / 1024));
        }
    }
}
