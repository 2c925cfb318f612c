package org.samverk.partners.agreement;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;

/// An agreement as last heard of.
///
/// @param title by language tag
/// @param type a code of agreements-service, such as PARTNERSHIP_AGREEMENT
/// @param access who may see it
/// @param phase CONCLUDED once all have signed
/// @param concludedOn the day of the last consent it took, in its zone; absent until concluded, and where nobody said
///     whose consent that was
/// @param beginsOn first day in force, in its zone; absent until concluded
/// @param endsOn last day in force; absent when it runs on
/// @param deleted whether it is gone where it was kept
public record KnownAgreement(
        UUID id,
        Map<String, String> title,
        String type,
        Set<UUID> parties,
        Access access,
        String phase,
        @Nullable LocalDate concludedOn,
        @Nullable LocalDate beginsOn,
        @Nullable LocalDate endsOn,
        String timeZone,
        boolean deleted) {}
