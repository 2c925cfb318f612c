package org.samverk.followup.occasion;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.occasion.report.ReadingView;
import org.samverk.followup.occasion.report.ReportView;
import org.samverk.followup.subject.KnownSubject;
import org.samverk.kit.access.Guarded;
import org.samverk.kit.access.Relation;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.security.Actor;

/// An occasion as read, from the table or from the journal.
/// @param names of the organisations it mentions, as last known
/// @param sides who acts for its reporter and recipient
/// @param texts of it by id, as far as they have not been erased and the reader may know them
/// @param readings that its report was submitted with, as far as the reader may see them
public record OccasionRow(
        UUID id,
        long version,
        OccasionState state,
        References names,
        Sides sides,
        Titles titles,
        Map<UUID, JsonNode> texts,
        List<ReadingView> readings)
        implements Guarded {
    /// What the plan is called by language tag and what it is about, as far as the reader may see that.
    public record Titles(
            @Nullable Map<String, String> plan, @Nullable KnownSubject subject) {
        public static final Titles NONE = new Titles(null, null);
    }

    /// Whether this actor is shown what is being written: until it is submitted, a report is its writer's own.
    public boolean showsDraft(Actor actor) {
        return state.draft() != null && stands(Relation.REPORTER, actor);
    }

    /// As last submitted; for who acts for the reporter, as it is being written.
    public @Nullable ReportView report(Actor actor) {
        var draft = state.draft();
        if (draft != null && showsDraft(actor)) {
            return ReportView.draft(draft, state.report(), texts);
        }
        return state.report() == null ? null : ReportView.of(state.report(), texts, readings);
    }

    /// Why it was left out; a reason that was erased is none, and one from before reasons could be is in the state.
    public @Nullable String skippedBecause() {
        var reason = state.skipReason();
        if (reason == null) {
            return state.skippedBecause();
        }
        var text = texts.get(reason.id());
        return text == null ? null : text.asText();
    }

    @Override
    public boolean stands(Relation relation, Actor actor) {
        return switch (relation) {
            case OWNER -> actor.actsFor(state.ownerPartnerId());
            case REPORTER -> sides.reporters().stream().anyMatch(actor::actsFor);
            case RECIPIENT -> sides.recipients().stream().anyMatch(actor::actsFor);
            case CREATOR, PARTY, RESPONSIBLE, ANYONE -> false;
        };
    }
}
