package org.samverk.followup.indicator.measurement.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.samverk.followup.indicator.known.MeasurementCorrected;
import org.samverk.followup.indicator.measurement.Measurement;
import org.samverk.followup.indicator.measurement.content.MeasurementContent;
import org.samverk.kit.journal.Journal;

/// What is written of measurements one by one, and told to what stands on them.
@ApplicationScoped
class MeasurementJournal {
    private final Journal journal;
    private final Event<MeasurementCorrected> corrected;

    MeasurementJournal(Journal journal, Event<MeasurementCorrected> corrected) {
        this.journal = journal;
        this.corrected = corrected;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void entered(Measurement measurement) {
        journal.append("measurement.entered", measurement);
    }

    /// What came with an import has no row of its own yet: it is written as it came, before it is another.
    @Transactional(Transactional.TxType.MANDATORY)
    void correcting(Measurement measurement) {
        if (measurement.state().importId() != null && measurement.version() == 1) {
            journal.append("measurement.imported", measurement.asImported());
        }
    }

    /// What stands on it is told where what was measured is another; a note to it changes nothing.
    @Transactional(Transactional.TxType.MANDATORY)
    void corrected(Measurement measurement, MeasurementContent before) {
        journal.append("measurement.corrected", measurement);
        if (measurement.state().content().measuresAs(before)) {
            return;
        }
        corrected.fire(new MeasurementCorrected(Map.of(measurement.id(), measurement.version())));
    }

    /// Its history stays.
    @Transactional(Transactional.TxType.MANDATORY)
    void deleted(Measurement measurement) {
        journal.appendDeletion("measurement.deleted", measurement);
        corrected.fire(new MeasurementCorrected(Map.of(measurement.id(), measurement.version() + 1)));
    }
}
