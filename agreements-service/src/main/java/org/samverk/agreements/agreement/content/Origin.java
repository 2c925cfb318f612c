package org.samverk.agreements.agreement.content;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was so when it was drafted, whoever owns it later.
///
/// @param createdBy the partner whose user entered it
/// @param createdFor whom it was entered for; absent in what was stored before this was kept
public record Origin(UUID createdBy, @Nullable UUID createdFor, Instant createdAt) {
    public boolean forAnother(UUID owner) {
        return !(createdFor == null ? owner : createdFor).equals(createdBy);
    }
}
