package org.samverk.followup.indicator.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.samverk.kit.journal.history.Snapshot;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.security.Actor;

/// An import as the journal has it: neither how far it had come nor its faults.
@ApplicationScoped
class ImportSubject implements SubjectKind {
    @Override
    public String type() {
        return Imports.KIND;
    }

    @Override
    public ImportView view(Snapshot snapshot, Actor actor) {
        return ImportView.of(new ImportRow(
                snapshot.id(),
                snapshot.version(),
                snapshot.state(ImportState.class),
                ImportStatus.CHECKING.name(),
                0,
                List.of()));
    }
}
