package org.samverk.followup.rendition;

import java.util.List;
import java.util.stream.Stream;
import org.samverk.followup.occasion.report.ReportContent.ActivityReport;
import org.samverk.kit.document.Block;
import org.samverk.kit.document.Block.Cell;

/// How activities stand. One that is not for its reader to see is counted, and left out.
final class Activities {
    private Activities() {}

    static Stream<Block> of(Source source) {
        var said = source.reported().stream()
                .flatMap(report -> report.activityStatuses().stream())
                .toList();
        var seen = said.stream()
                .filter(one -> source.around().seen().containsKey(one.activityId()))
                .toList();
        var hidden = said.size() - seen.size();
        return Stream.concat(
                seen.isEmpty() ? Stream.empty() : Stream.of(table(source, seen)),
                hidden == 0 ? Stream.empty() : Stream.of(source.paragraph("activities.hidden", hidden)));
    }

    private static Block table(Source source, List<ActivityReport> seen) {
        return new Block.Table(
                source.say("activities.caption"),
                Stream.of("activity", "activity.status", "activity.comment")
                        .map(label -> source.say(label))
                        .toList(),
                seen.stream()
                        .map(one -> List.of(
                                Cell.of(source.title(one.activityId())),
                                Cell.of(source.wording().say("standing", one.status())),
                                Cell.of(one.comment())))
                        .toList());
    }
}
