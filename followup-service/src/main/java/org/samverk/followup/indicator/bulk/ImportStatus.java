package org.samverk.followup.indicator.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What became of an import.
@Schema(name = "ImportStatus")
enum ImportStatus {
    /// On its way: its rows are read and checked.
    CHECKING,
    /// All rows are good, and are being put where they belong.
    LOADING,
    /// A dry run: every row is good.
    CHECKED,
    DONE,
    /// Some rows are bad, so none was taken.
    REFUSED,
    /// It was not seen to its end, and nothing was taken.
    INTERRUPTED
}
