package org.samverk.followup.learning.lesson.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.samverk.followup.learning.lesson.LessonRow;
import org.samverk.followup.learning.lesson.Lessons.Obstacle;
import org.samverk.followup.learning.lesson.content.LessonStatus;
import org.samverk.followup.learning.lesson.shown.LessonView;
import org.samverk.kit.paging.Page.Link;

/// What stands in the way, by how far it has come.
@Schema(name = "ObstacleBoard")
record ObstacleBoard(
        @JsonProperty("OPEN") Lane open,
        @JsonProperty("MITIGATING") Lane mitigating,
        @JsonProperty("ELIMINATED") Lane eliminated,
        @JsonProperty("ACCEPTED") Lane accepted) {

    /// The newest obstacles of one status, and how many there are.
    @Schema(name = "ObstacleLane")
    record Lane(
            @Schema(description = "At most 20, newest first")
            List<LessonView> items,

            long total,
            @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links) {

        static Lane of(LessonStatus status, List<Obstacle> obstacles, Function<LessonRow, LessonView> view) {
            var here = obstacles.stream()
                    .filter(obstacle -> obstacle.row().state().status() == status)
                    .toList();
            return new Lane(
                    here.stream().map(Obstacle::row).map(view).toList(),
                    here.isEmpty() ? 0 : here.getFirst().total(),
                    Map.of("all", Link.get("/samverk/v1/lessons?type=OBSTACLE&status=" + status)));
        }
    }

    static ObstacleBoard of(List<Obstacle> obstacles, Function<LessonRow, LessonView> view) {
        return new ObstacleBoard(
                Lane.of(LessonStatus.OPEN, obstacles, view),
                Lane.of(LessonStatus.MITIGATING, obstacles, view),
                Lane.of(LessonStatus.ELIMINATED, obstacles, view),
                Lane.of(LessonStatus.ACCEPTED, obstacles, view));
    }
}
