package org.samverk.followup.indicator.series.standing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.measurement.content.Breakdown;
import org.samverk.followup.indicator.series.LineRow;
import org.samverk.followup.indicator.series.Progress;

/// How far one line of an indicator is from its target.
@Schema(name = "IndicatorAttainment")
record AttainmentView(
        String area,
        @Nullable String areaName,
        Breakdown breakdown,
        Progress.Reading target,

        @Schema(description = "The first value from `from` on, where the way began")
        Progress.Reading baseline,

        @Schema(
                description =
                        "The latest value until the target's period, by which it is judged; absent where there is none, as is all that follows from it")
        Progress.@Nullable Reading latest,

        @Schema(description = "Whether `latest` reaches the target, by the indicator's polarity") @Nullable
        Boolean attained,

        @Schema(
                description =
                        "What is to be added to `latest` to be at the target: below nought where the target is lower")
        @Nullable
        BigDecimal remaining,

        @Schema(
                description =
                        "How much of the way is done, in percent; below nought when it leads away. Absent where there is but one value, where the way began at the target or beyond, and of what is found in words: ranks have no share")
        @Nullable
        BigDecimal progressPercent,

        @Schema(
                description =
                        "Whether as much of the way is done as time has passed, which is all of it where something was measured for the end of the target's period or later; where the target is not reached, absent when that period is over and nothing was, or before its end when there is but one value, or for what is found in words")
        @Nullable
        Boolean onTrack) {

    static AttainmentView of(LineRow line, Progress.Reading target, LocalDate today) {
        var polarity = line.indicator().polarity();
        var judged = line.progressTo(target);
        return new AttainmentView(
                line.area(),
                line.areaName(),
                line.breakdown(),
                target,
                line.progress().first(),
                judged.map(Progress::last).orElse(null),
                judged.map(progress -> progress.attains(target, polarity)).orElse(null),
                judged.map(progress -> target.value().subtract(progress.last().value()))
                        .orElse(null),
                judged.filter(_ -> !line.ranked())
                        .map(progress -> progress.percentOf(target, polarity))
                        .orElse(null),
                judged.map(progress -> line.onTrack(progress, target, today)).orElse(null));
    }
}
