package org.samverk.agreements.agreement.fact;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An agreement that all have signed and that takes the place of another.
///
/// @param from its first day
/// @param beside whether it stands beside that one, which binds others too
/// @param open whether that is still to be asked, since that one bound nobody yet
public record Succession(UUID agreementId, LocalDate from, boolean beside, boolean open) {
    public static Optional<Succession> of(UUID agreementId, List<Succession> known) {
        return known.stream()
                .filter(one -> one.agreementId().equals(agreementId))
                .findFirst();
    }

    /// With this one as it is now, in the place of what was known of it.
    /// @param now absent when not all have signed it any more
    public static List<Succession> with(@Nullable Succession now, UUID agreementId, List<Succession> known) {
        return Stream.concat(
                        known.stream().filter(one -> !one.agreementId().equals(agreementId)), Stream.ofNullable(now))
                .toList();
    }

    /// The day from which one of them is in its place.
    public static @Nullable LocalDate first(List<Succession> known) {
        return known.stream()
                .filter(one -> !one.beside())
                .map(Succession::from)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
