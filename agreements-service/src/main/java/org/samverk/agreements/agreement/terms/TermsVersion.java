package org.samverk.agreements.agreement.terms;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;
import org.samverk.kit.journal.Chain;
import org.samverk.kit.stored.StoredJson;

/// Terms with their number and hash.
/// @param termsVersion counted from 1; the text of a number never changes once it was proposed
/// @param hash SHA-256 over the RFC 8785 form of the terms, as lower-case hex
public record TermsVersion(int termsVersion, String hash, AgreementTerms terms) {
    public static TermsVersion of(int termsVersion, AgreementTerms terms) {
        return new TermsVersion(termsVersion, hash(terms), terms);
    }

    /// Whether these terms are the very same text.
    public boolean says(AgreementTerms others) {
        return hash.equals(hash(others));
    }

    private static String hash(AgreementTerms terms) {
        try {
            return Chain.sha256(new JsonCanonicalizer(StoredJson.mapper().writeValueAsString(terms)).getEncodedUTF8());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("terms that cannot be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
