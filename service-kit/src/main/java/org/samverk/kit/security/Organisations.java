package org.samverk.kit.security;

import java.util.Optional;

/// Resolves the organisation claim of a token (`DK_CVR:29190925`, `AREA:SE-1496`, `PARTNER:<id>`). Each service
/// answers from what it knows; merged and dissolved partners resolve to their successor.
public interface Organisations {
    Optional<Organisation> resolve(String claim);
}
