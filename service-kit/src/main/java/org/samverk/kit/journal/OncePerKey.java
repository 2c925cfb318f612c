package org.samverk.kit.journal;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The idempotency key of the current request, written to the first journal row it causes.
@RequestScoped
public class OncePerKey {
    record Mark(String key, String fingerprint) {}

    private @Nullable UUID claim;
    private @Nullable Supplier<Mark> mark;
    private boolean written;

    /// @param claim what the request holds until it is answered
    public void begin(UUID claim, String key, Supplier<String> fingerprint) {
        this.claim = claim;
        this.mark = () -> new Mark(key, fingerprint.get());
    }

    /// The claim to give back; nothing without a key.
    public Optional<UUID> claim() {
        return Optional.ofNullable(claim);
    }

    /// What to write beside the next journal row: nothing without a key, or when an earlier row has it.
    @Nullable
    Mark mark() {
        return mark == null || written ? null : mark.get();
    }

    void written() {
        written = true;
    }
}
