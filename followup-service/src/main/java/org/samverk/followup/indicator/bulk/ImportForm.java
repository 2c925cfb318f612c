package org.samverk.followup.indicator.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// In which form rows come.
@Schema(name = "ImportForm")
enum ImportForm {
    CSV,
    /// The rows of Kolada's API, alone or in the envelope they are answered in.
    KOLADA
}
