package org.samverk.followup.indicator.content;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Blames;

/// Where the numbers come from.
@Schema(name = "IndicatorSource")
public record IndicatorSource(
        @NotNull Type type,

        @Schema(description = "Id of the key figure in Kolada; with KOLADA, and only then", examples = "N00945")
        @Pattern(regexp = "[A-Z]\\d{5}", message = "a letter and five digits, as N00945")
        @Nullable
        String koladaKpi,

        @Schema(description = "The data source it is taken from, of `/data-sources`") @Nullable
        UUID dataSourceId,

        @Schema(description = "How the source wants to be named; shown with every series", examples = "Källa: Kolada")
        @Size(min = 1, max = 200)
        @Nullable
        String attribution) {
    private static final String KOLADA = "Källa: Kolada";

    @Schema(name = "IndicatorSourceType")
    public enum Type {
        KOLADA,
        DK_HEALTH_PROFILE,
        LOCAL,
        OTHER
    }

    @Blames("koladaKpi")
    @Schema(hidden = true)
    @AssertTrue(message = "the id of a key figure with KOLADA, and none otherwise")
    boolean isKpiInOrder() {
        return type == null || (type == Type.KOLADA) == (koladaKpi != null);
    }

    /// As it is stored: Kolada asks to be named.
    IndicatorSource settled() {
        return attribution == null && type == Type.KOLADA
                ? new IndicatorSource(type, koladaKpi, dataSourceId, KOLADA)
                : this;
    }
}
