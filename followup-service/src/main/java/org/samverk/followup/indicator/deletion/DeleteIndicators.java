package org.samverk.followup.indicator.deletion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.IndicatorActs;
import org.samverk.followup.indicator.IndicatorRefusal;
import org.samverk.followup.indicator.Indicators;
import org.samverk.followup.indicator.bulk.DropImports;
import org.samverk.kit.etag.IfMatch;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.security.Actor;

/// Deletes indicators that nothing stands on, and with them the imports that loaded nothing. Their history stays.
@ApplicationScoped
class DeleteIndicators {
    private final Indicators indicators;
    private final DropImports imports;
    private final Journal journal;

    DeleteIndicators(Indicators indicators, DropImports imports, Journal journal) {
        this.indicators = indicators;
        this.imports = imports;
        this.journal = journal;
    }

    /// @throws IndicatorRefusal.StillInUse naming where it is used
    @Transactional
    void delete(UUID id, @Nullable String ifMatch, Actor actor) {
        var indicator = indicators.required(id, actor);
        IndicatorActs.DELETE.require(actor, indicator.row(false));
        IfMatch.require(ifMatch, indicator.version());
        var uses = indicators.uses(id);
        if (!uses.isEmpty()) {
            throw new IndicatorRefusal.StillInUse(uses);
        }
        imports.of(id, indicator.access());
        indicators.remove(indicator);
        journal.appendDeletion("indicator.deleted", indicator);
    }
}
