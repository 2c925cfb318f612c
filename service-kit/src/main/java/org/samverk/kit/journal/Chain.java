package org.samverk.kit.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;
import org.samverk.kit.stored.StoredJson;

/// The hash that ties each row to the one before: SHA-256 over the RFC 8785 form of the row without `seq` and `hash`.
/// It is computed the same way when written and from what is stored. Against the database's owner it proves nothing.
public final class Chain {
    private Chain() {}

    public static String hash(Entry entry) {
        try {
            var canonical = new JsonCanonicalizer(StoredJson.mapper().writeValueAsString(entry)).getEncodedUTF8();
            return sha256(canonical);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + entry.id(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
