package org.samverk.followup.subject;

import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What something is about, with what it is called where the reader may see that.
@Schema(name = "FollowupSubjectView")
public record SubjectView(
        Subject.Type type,
        UUID id,
        @Schema(readOnly = true) @Nullable Map<String, String> title,

        @Schema(readOnly = true, description = "The agreement it is or belongs to, where you may see it") @Nullable
        UUID agreementId,

        @Schema(readOnly = true, description = "true when it is no more; absent otherwise") @Nullable
        Boolean deleted) {
    private static final String BASE = "/samverk/v1/";

    /// @param known absent where the reader may not see it
    public static SubjectView of(Subject subject, @Nullable KnownSubject known) {
        return new SubjectView(
                subject.type(),
                subject.id(),
                known == null ? null : known.title(),
                known == null ? null : known.agreementId(),
                (known != null && known.deleted()) ? true : null);
    }

    /// Where it is read. A goal is read with its agreement, where the reader may see that.
    public @Nullable String address() {
        return switch (type) {
            case AGREEMENT -> BASE + "agreements/" + id;
            case GOAL -> agreementId == null ? null : BASE + "agreements/" + agreementId;
            case ACTIVITY -> BASE + "activities/" + id;
            case PILOT -> BASE + "pilots/" + id;
            case COLLABORATION -> BASE + "collaborations/" + id;
            case FORUM -> BASE + "forums/" + id;
        };
    }
}
