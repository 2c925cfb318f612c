package org.samverk.partners.forum.meeting;

import static org.samverk.kit.access.Act.to;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.samverk.kit.access.Act;
import org.samverk.kit.access.Relation;
import org.samverk.kit.security.Roles;
import org.samverk.partners.forum.meeting.note.NotesStatus;

/// Who may do what with a meeting, and what can happen to it now.
public final class MeetingActs {
    public static final Act CREATE =
            Act.named("create", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.ANYONE));
    public static final Act CHANGE =
            Act.named("update", to(Roles.COORDINATOR, Relation.OWNER), to(Roles.REGISTRAR, Relation.CREATOR));
    public static final Act CANCEL = new Act("cancel", CHANGE.grants());
    public static final Act APPROVE = new Act("approve-notes", CHANGE.grants());
    public static final Act SHARE = new Act("share-notes", CHANGE.grants());

    private static final Map<Act, String> NOUNS =
            Map.of(CANCEL, "cancellations", APPROVE, "approvals", SHARE, "sharings");

    private MeetingActs() {}

    /// The collection an action is posted to.
    static String noun(Act act) {
        return Objects.requireNonNull(NOUNS.get(act));
    }

    /// What can happen to it now, whoever asks.
    static List<Act> transitions(MeetingState state, Instant now) {
        var acts = new ArrayList<Act>();
        if (state.status() == MeetingStatus.PLANNED && !state.tookPlace()) {
            acts.add(CANCEL);
        }
        var notes = state.ahead(now) ? null : state.notes();
        if (notes != null && notes.text() != null && notes.status() == NotesStatus.DRAFT) {
            acts.add(APPROVE);
        }
        if (notes != null
                && notes.text() != null
                && notes.status() == NotesStatus.APPROVED
                && !notes.recipients().isEmpty()
                && state.blind(notes.recipients()).isEmpty()) {
            acts.add(SHARE);
        }
        return acts;
    }
}
