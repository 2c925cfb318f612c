package org.samverk.followup.indicator.series.standing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.content.IndicatorContent;
import org.samverk.followup.indicator.content.Polarity;
import org.samverk.followup.indicator.content.ValueType;
import org.samverk.followup.indicator.series.LineRow;
import org.samverk.followup.indicator.series.Progress;
import org.samverk.followup.indicator.shown.IndicatorView;
import org.samverk.kit.paging.Page.Link;

/// Where an indicator stands, of everybody, for what is measured by it.
@Schema(name = "IndicatorStanding")
public record IndicatorStanding(
        UUID indicatorId,
        Map<String, String> name,
        ValueType valueType,
        @Nullable Map<String, String> unit,
        Polarity polarity,

        @Schema(description = "How many areas have values") long areaCount,

        @Schema(description = "Of the first five areas, in order of their codes; the links tell of all, and of groups")
        List<Line> lines,

        @JsonProperty("_links") Map<String, Link> links) {

    /// One area's latest value, and the way to it.
    ///
    /// @param target the area's own, else that for everywhere
    @Schema(name = "IndicatorStandingLine")
    record Line(
            String area,
            @Nullable String areaName,
            Progress.Reading first,
            Progress.Reading latest,

            @Schema(description = "From the first value to the latest; absent where there is but one") @Nullable
            BigDecimal change,

            @Schema(description = "By the indicator's polarity")
            Progress.@Nullable Direction direction,

            Progress.@Nullable Reading target,

            @Schema(
                    description =
                            "Whether the latest value until the target's period reaches it; absent where there is no target, or no value until then")
            @Nullable
            Boolean attained) {
        static Line of(LineRow row) {
            var progress = row.progress();
            var polarity = row.indicator().polarity();
            var moved = row.values() > 1;
            var target = row.indicator()
                    .targetIn(row.area(), progress.last().period())
                    .map(one -> new Progress.Reading(one.period(), one.value()))
                    .orElse(null);
            return new Line(
                    row.area(),
                    row.areaName(),
                    progress.first(),
                    progress.last(),
                    moved ? progress.change() : null,
                    moved ? progress.direction(polarity) : null,
                    target,
                    target == null
                            ? null
                            : row.progressTo(target)
                                    .map(judged -> judged.attains(target, polarity))
                                    .orElse(null));
        }
    }

    static IndicatorStanding of(UUID id, IndicatorContent indicator, long areas, List<LineRow> rows) {
        var self = IndicatorView.self(id);
        var links = new LinkedHashMap<String, Link>();
        links.put("indicator", Link.get(self));
        links.put("series", Link.get(self + "/series"));
        links.put("trend", Link.get(self + "/trend"));
        links.put("attainment", Link.get(self + "/attainment"));
        return new IndicatorStanding(
                id,
                indicator.name(),
                indicator.valueType(),
                indicator.unit(),
                indicator.polarity(),
                areas,
                rows.stream().map(Line::of).toList(),
                links);
    }
}
