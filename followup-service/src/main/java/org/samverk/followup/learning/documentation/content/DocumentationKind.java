package org.samverk.followup.learning.documentation.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What kind of thing is noted.
@Schema(name = "DocumentationKind")
public enum DocumentationKind {
    NOTE,
    MEASURE,
    PHOTO_REFERENCE,
    MEETING,
    RESULT
}
