package org.samverk.followup.learning.lesson.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.samverk.followup.learning.lesson.Lessons;
import org.samverk.followup.learning.lesson.shown.LessonView;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/lessons/obstacle-board")
@Tag(name = "Lessons")
class ObstacleBoardResource {
    private static final int OF_EACH = 20;

    private final Lessons lessons;
    private final Caller caller;

    ObstacleBoardResource(Lessons lessons, Caller caller) {
        this.lessons = lessons;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getObstacleBoard",
            summary = "See what stands in the way",
            description =
                    "Obstacles you may see by how far they have come: of each status the newest 20, and how many there are.")
    public ObstacleBoard board(@Valid @BeanParam BoardFilter filter) {
        var obstacles = lessons.obstacles(filter.asked(), OF_EACH, caller.get());
        return ObstacleBoard.of(obstacles, row -> LessonView.of(row, caller.get()));
    }
}
