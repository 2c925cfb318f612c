package org.samverk.partners.collaboration.step;

import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.paging.Page.Link;
import org.samverk.partners.collaboration.CollaborationRow;
import org.samverk.partners.collaboration.CollaborationView;
import org.samverk.partners.collaboration.commitment.CommitmentLevel;

/// The level of a collaboration beside the one its practices and agreements speak for.
@Schema(name = "CommitmentSuggestion")
record CommitmentSuggestion(
        UUID collaborationId,
        Map<String, String> title,
        CommitmentLevel commitmentLevel,

        @Schema(
                description =
                        "FORMAL by an agreement you may see that counts, COMMITTED by a practice of that level or a mutual referral pathway you may see")
        CommitmentLevel suggestedLevel,

        @Schema(description = "Why it is on its level, as its owner has said") @Nullable
        String commitmentRationale,

        boolean reviewNeeded,
        Link link) {

    static CommitmentSuggestion of(CollaborationRow row) {
        var content = row.state().content();
        return new CommitmentSuggestion(
                row.id(),
                content.title(),
                row.state().commitment().level(),
                row.suggestedLevel(),
                content.commitmentRationale(),
                row.reviewNeeded(),
                Link.get(CollaborationView.self(row.id())));
    }
}
