package org.samverk.agreements.agreement;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.state.AgreementState;
import org.samverk.agreements.agreement.state.Readership;
import org.samverk.agreements.followup.KnownFollowUp;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.StoredJson;

/// How agreements are read, whichever are asked for: with all that is shown of them, in one statement.
final class AgreementRows {
    private static final String HANGS_ON = """
            (exists (select from agreement_link k where k.target_id = %1$s and %2$s)
              or exists (select from document k where k.agreement_id = %1$s and %3$s)
              or exists (select from activity k where k.agreement_id = %1$s and %3$s)
              or exists (select from process_plan k where k.agreement_id = %1$s and %3$s)
              or %4$s)""";
    /// Whether something hangs on an `agreement a` that could be deleted otherwise.
    static final String USED = "(a.phase <> 'CONCLUDED' and %s)"
            .formatted(HANGS_ON.formatted("a.id", "true", "true", KnownFollowUp.about("a.id")));
    /// Whether something that is still there hung on the agreement `:id` when it came to be as in `:version`.
    static final String USED_BY_THEN = HANGS_ON.formatted(
            ":id",
            Snapshots.before("k.agreement_id"),
            Snapshots.before("k.id"),
            "(:version > 1 and " + KnownFollowUp.about(":id") + ")");

    private static final String NAMES = References.column("named.id = any (mentioned(a.state))");
    static final String SQL = """
            select a.id, a.version, cast(a.state as text) as state,
              %s as names,
              (select x.id from actors x where x.issuer = :issuer and x.subject = :subject) as asking,
              (select cast(json_agg(l.agreement_id order by l.agreement_id) as text)
                from agreement_link l join subjects t on t.id = l.agreement_id
                where l.target_id = a.id and l.kind = 'SUPERSEDES' and %s) as successors,
              %s as used
            from agreement a join subjects s on s.id = a.id""".formatted(NAMES, Access.condition("t"), USED);

    private AgreementRows() {}

    /// As it is now, whether or not the days that have come have been told, and as far as it is for this actor.
    static AgreementRow row(Tuple tuple, Instant now, Actor actor) {
        return new AgreementRow(
                tuple.get("id", UUID.class),
                tuple.get("version", Long.class),
                Readership.told(state(tuple).asOf(now), actor),
                References.read(tuple.get("names", String.class)),
                tuple.get("asking", UUID.class),
                successors(tuple),
                tuple.get("used", Boolean.class));
    }

    private static List<UUID> successors(Tuple tuple) {
        @Nullable String ids = tuple.get("successors", String.class);
        return ids == null
                ? List.of()
                : StoredJson.mapper().convertValue(StoredJson.read(ids), new TypeReference<>() {});
    }

    private static AgreementState state(Tuple tuple) {
        var json = StoredJson.read(Objects.requireNonNull(tuple.get("state", String.class)));
        return StoredJson.mapper().convertValue(json, AgreementState.class);
    }
}
