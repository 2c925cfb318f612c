package org.samverk.followup.indicator.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.IndicatorRefusal;
import org.samverk.followup.indicator.content.IndicatorContent;
import org.samverk.followup.indicator.source.DataSources;
import org.samverk.followup.reference.KnownReferences;
import org.samverk.followup.reference.Named;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;

/// Whom and what an indicator names. Everything here may ask a neighbour: call it before a transaction begins.
@ApplicationScoped
class IndicatorRules {
    private final KnownReferences references;
    private final DataSources sources;

    IndicatorRules(KnownReferences references, DataSources sources) {
        this.references = references;
        this.sources = sources;
    }

    /// @param content settled
    /// @param before what stays good, whatever became of it since
    void requireKnown(IndicatorContent content, @Nullable IndicatorContent before, Actor actor) {
        references.require(named(content)
                .partner("/ownerPartnerId", content.owner())
                .themes(content.themes(), before == null ? List.of() : before.themes()));
        requireDataSource(
                content.source().dataSourceId(),
                before == null ? null : before.source().dataSourceId(),
                actor);
    }

    private static Named named(IndicatorContent content) {
        var named = new Named();
        for (var i = 0; i < content.targets().size(); i++) {
            var area = content.targets().get(i).area();
            if (area != null) {
                named.area("/targets/%d/area".formatted(i), area);
            }
        }
        return named;
    }

    private void requireDataSource(@Nullable UUID id, @Nullable UUID before, Actor actor) {
        if (id != null && !id.equals(before) && !sources.visible(id, actor)) {
            throw new IndicatorRefusal.UnknownReference(List.of(
                    FieldError.at("/source/dataSourceId", "unknown", "No data source you may see has this id.")));
        }
    }
}
