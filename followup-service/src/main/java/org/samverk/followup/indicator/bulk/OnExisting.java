package org.samverk.followup.indicator.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What to do with a row for which there is another measurement already.
@Schema(name = "ImportOnExisting")
enum OnExisting {
    /// It is a bad row.
    REFUSE,
    /// What is there stays.
    KEEP,
    /// It is corrected: what the row says is its next version.
    CORRECT
}
