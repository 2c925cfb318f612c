package org.samverk.partners.forum.origin;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.journal.Chain;

/// The agreement a forum is to be founded under.
///
/// @param wanted by the one who changes the forum
/// @param seen the one it is founded under already, as far as they see that
/// @param before what the journal knows of it
public record Origin(
        @Nullable UUID wanted,
        @Nullable UUID seen,
        @Nullable KeptApart before) {

    /// @param salt of its hash
    record Link(KeptApart kept, UUID agreement, String salt) {
        static Link to(UUID agreement) {
            var salt = UUID.randomUUID().toString();
            var hash = Chain.sha256((salt + agreement).getBytes(StandardCharsets.UTF_8));
            return new Link(new KeptApart(UuidVersion7Strategy.INSTANCE.generateUuid(null), hash), agreement, salt);
        }
    }

    public static Origin of(@Nullable UUID wanted) {
        return new Origin(wanted, null, null);
    }

    /// A hidden one is left alone by those who name none.
    boolean stays() {
        return Objects.equals(wanted, seen);
    }

    boolean isNew() {
        return wanted != null && !stays();
    }
}
