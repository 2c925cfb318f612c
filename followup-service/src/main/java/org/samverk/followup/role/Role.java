package org.samverk.followup.role;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import jakarta.validation.constraints.AssertTrue;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.Blames;

/// Who reports, or is reported to: a partner, or a forum, for which whoever owns it acts.
@Schema(name = "FollowupRole")
@JsonIgnoreProperties({"name", "currentPartnerId", "forumName"})
public record Role(
        @Nullable UUID partnerId,

        @Schema(description = "A forum instead of a partner") @Nullable
        UUID forumId) {

    public static Role of(UUID partnerId) {
        return new Role(partnerId, null);
    }

    @Blames("")
    @Schema(hidden = true)
    @AssertTrue(message = "a partner, or a forum")
    boolean isPartnerOrForum() {
        return (partnerId == null) != (forumId == null);
    }

    /// The form 1 of a snapshot knew partners only, by their id.
    public static final class PartnerOnce extends JsonDeserializer<Role> {
        @Override
        public Role deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return json.hasToken(JsonToken.VALUE_STRING)
                    ? Role.of(UUID.fromString(json.getText()))
                    : json.readValueAs(Role.class);
        }
    }
}
