package org.samverk.followup.indicator;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.content.IndicatorContent;
import org.samverk.followup.indicator.content.IndicatorSource;
import org.samverk.kit.value.Ids;

/// Which indicators to list. Filters narrow one another.
public record IndicatorFilter(
        @QueryParam("q")
        @Size(max = 200)
        @Parameter(
                description =
                        "Words of name, definition or code in any language and case; å ä ö æ ø are found by their plain letters and by one another",
                example = "daglig rökning")
        @Nullable
        String text,

        @QueryParam("code") @Parameter(description = "What its owner calls it for short", example = "N00945") @Nullable
        String code,

        @QueryParam("owner")
        @Parameter(description = "Id of the partner whose it is, under any id it has had")
        @Nullable
        UUID owner,

        @QueryParam("kind") @Parameter(description = "What it tells of")
        IndicatorContent.@Nullable Kind kind,

        @QueryParam("scope") @Parameter(description = "Of everybody in an area, or of an effort")
        IndicatorContent.@Nullable Scope scope,

        @QueryParam("rbaQuadrant") @Parameter(description = "What it tells of an effort")
        IndicatorContent.@Nullable RbaQuadrant quadrant,

        @QueryParam("sourceType") @Parameter(description = "Where its numbers come from")
        IndicatorSource.@Nullable Type sourceType,

        @QueryParam("koladaKpi")
        @Parameter(description = "Id of the key figure in Kolada", example = "N00945")
        @Nullable
        String koladaKpi,

        @QueryParam("dataSource") @Parameter(description = "Id of the data source it is taken from") @Nullable
        UUID dataSource,

        @QueryParam("theme") @Parameter(description = "A theme", example = "TOBACCO") @Nullable
        String theme,

        @QueryParam("area") @Parameter(description = "Measured there at least once", example = "SE-1496") @Nullable
        String area,

        @QueryParam("externalId")
        @Pattern(regexp = "[^:]+:.+", message = "a system and its key, as case-system:4711")
        @Parameter(description = "System and key", example = "case-system:4711")
        @Nullable
        String externalId,

        @QueryParam("id")
        @Pattern(regexp = Ids.FORM, message = "1 to 100 ids, comma separated")
        @Parameter(description = "1 to 100 ids, comma separated")
        @Nullable
        String ids) {}
