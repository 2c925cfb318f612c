package org.samverk.followup.learning.library;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the library holds.
@Schema(name = "LibraryType")
enum LibraryType {
    SUCCESS_FACTOR,
    OBSTACLE,
    INSIGHT,
    CASE
}
