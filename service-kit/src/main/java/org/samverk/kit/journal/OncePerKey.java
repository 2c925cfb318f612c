package org.samverk.kit.journal;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The idempotency key of the current request, written to the first journal row it causes.
@RequestScoped
public class OncePerKey {
    public record Claim(String key, String fingerprint) {}

    private @Nullable UUID actor;
    private @Nullable String key;
    private @Nullable Supplier<String> fingerprint;
    private boolean written;

    public void begin(UUID actor, String key, Supplier<String> fingerprint) {
        this.actor = actor;
        this.key = key;
        this.fingerprint = fingerprint;
    }

    public @Nullable UUID actor() {
        return actor;
    }

    public @Nullable String key() {
        return key;
    }

    /// What to write beside the next journal row: nothing without a key, or when an earlier row has it.
    public @Nullable Claim claim() {
        return key == null || fingerprint == null || written ? null : new Claim(key, fingerprint.get());
    }

    public void written() {
        written = true;
    }
}
