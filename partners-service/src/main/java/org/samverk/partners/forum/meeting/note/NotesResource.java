package org.samverk.partners.forum.meeting.note;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;
import org.samverk.partners.forum.meeting.MeetingSubject;
import org.samverk.partners.forum.meeting.MeetingView;

@Produces(MediaType.APPLICATION_JSON)
@Path("/meetings/{id}/notes")
@Tag(name = "Meetings")
class NotesResource {
    private final KeepNotes keep;
    private final MeetingSubject subject;
    private final Caller caller;

    NotesResource(KeepNotes keep, MeetingSubject subject, Caller caller) {
        this.keep = keep;
        this.subject = subject;
        this.caller = caller;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "writeMeetingNotes",
            summary = "Write the notes of a meeting",
            description =
                    "The text and who is to get it, by level. They are a draft until approved, and their text is read by the owners of the forum alone until they are shared; another text has to be approved anew, and what was written before is erased. Who gets them must be allowed to see the forum. Takes the meeting's ETag in If-Match and answers its new one.")
    public MeetingView write(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid NotesContent content) {
        return subject.shown(keep.write(id, ifMatch, content, caller.get()), caller.get());
    }

    @DELETE
    @RolesAllowed({Roles.COORDINATOR, Roles.REGISTRAR})
    @Operation(
            operationId = "eraseMeetingNotes",
            summary = "Erase the notes of a meeting",
            description =
                    "Erases the text, also from how the meeting was known before; that there were notes, and who got them, stays. Takes the meeting's ETag in If-Match and answers the meeting as it is now.")
    public MeetingView erase(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return subject.shown(keep.erase(id, ifMatch, caller.get()), caller.get());
    }
}
