package org.samverk.partners.checklist.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a checklist is for.
@Schema(name = "ChecklistKind")
public enum ChecklistKind {
    /// The interplay between volunteers and the public: four points, which each organisation writes down itself.
    VOLUNTEER_CHARTER,
    /// An organisation's own.
    OWN
}
