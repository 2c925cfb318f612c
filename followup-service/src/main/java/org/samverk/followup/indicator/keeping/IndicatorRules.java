package org.samverk.followup.indicator.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.IndicatorRefusal;
import org.samverk.followup.indicator.area.MeasuredAreas;
import org.samverk.followup.indicator.content.IndicatorContent;
import org.samverk.followup.indicator.source.DataSources;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;

/// Whom and what an indicator names. Everything here may ask a neighbour: call it before a transaction begins.
@ApplicationScoped
class IndicatorRules {
    private final KnownOrganisations organisations;
    private final MeasuredAreas areas;
    private final DataSources sources;
    private final Themes themes;

    IndicatorRules(KnownOrganisations organisations, MeasuredAreas areas, DataSources sources, Themes themes) {
        this.organisations = organisations;
        this.areas = areas;
        this.sources = sources;
        this.themes = themes;
    }

    /// @param content settled
    /// @param before what stays good, whatever became of it since
    void requireKnown(IndicatorContent content, @Nullable IndicatorContent before, Actor actor) {
        organisations.require(Map.of("/ownerPartnerId", content.owner()));
        requireThemes(content, before == null ? List.of() : before.themes());
        requireAreas(content);
        requireDataSource(
                content.source().dataSourceId(),
                before == null ? null : before.source().dataSourceId(),
                actor);
    }

    private void requireThemes(IndicatorContent content, List<String> before) {
        var named = new HashMap<String, String>();
        for (var i = 0; i < content.themes().size(); i++) {
            if (!before.contains(content.themes().get(i))) {
                named.put("/themes/" + i, content.themes().get(i));
            }
        }
        themes.require(named);
    }

    private void requireAreas(IndicatorContent content) {
        var named = new HashMap<String, String>();
        for (var i = 0; i < content.targets().size(); i++) {
            var area = content.targets().get(i).area();
            if (area != null) {
                named.put("/targets/%d/area".formatted(i), area);
            }
        }
        areas.require(named);
    }

    private void requireDataSource(@Nullable UUID id, @Nullable UUID before, Actor actor) {
        if (id != null && !id.equals(before) && !sources.visible(id, actor)) {
            throw new IndicatorRefusal.UnknownReference(List.of(
                    FieldError.at("/source/dataSourceId", "unknown", "No data source you may see has this id.")));
        }
    }
}
