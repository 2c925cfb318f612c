package org.samverk.partners.collaboration;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.stored.StoredJson;
import org.samverk.partners.referral.MutualPathways;

/// Reads a collaboration with all that is shown beside it, in one statement.
final class CollaborationRows {
    /// Levels in their order, not by name.
    static final String RANK = "array_position(array['INFORMAL', 'COMMITTED', 'FORMAL'], c.level)";

    /// The linked agreements of a collaboration `c`, and what they come to at `:now`.
    static final String LINKED = """
            cross join lateral (
              select cast(jsonb_agg(jsonb_build_object('id', k.id, 'title', k.title, 'type', k.type,
                  'deleted', k.deleted, 'formalises', g.formalises) order by l.place) filter (where %1$s) as text)
                  as agreements,
                coalesce(bool_or(g.formalises), false) as formalised,
                min(coalesce(k.concluded_on, k.begins_on)) filter (where g.formalises) as formalised_since,
                coalesce(bool_or(g.formalises and %1$s), false) as formalised_as_seen,
                coalesce(bool_or(k.phase = 'CONCLUDED' and not k.deleted and k.begins_at <= :now
                  and (k.over_at is null or k.over_at > :now) and %1$s), false) as in_force_as_seen
              from jsonb_array_elements(c.state -> 'agreementLinks') with ordinality as l(link, place)
              join collaboration_agreement a on a.id = cast(l.link ->> 'id' as uuid)
              join known_agreement k on k.id = a.agreement_id
              cross join lateral (select formalises(k.id, present_in_collaboration(c.state, :now), :now)
                as formalises) g) f""".formatted(Access.condition("k"));

    /// Whether some of those who take part in a collaboration `c` at `:now` refer people to one another.
    static final String REFERRING = """
            cross join lateral (select %s as referring) r""".formatted(MutualPathways.between("present_in_collaboration(c.state, :now)"));

    /// The same on whatever pathways, asked of one that is COMMITTED and practises nothing of that level.
    private static final String REFERRED =
            """
            (r.referring or (c.state #>> '{commitment,level}' = 'COMMITTED'
              and coalesce(not c.state #> '{content,practices}' @> '["MUTUAL_REFERRAL"]', true)
              and coalesce(not c.state #> '{content,practices}' @> '["CONCRETE_COOPERATION"]', true) and %s))""".formatted(MutualPathways.anyBetween("present_in_collaboration(c.state, :now)"));

    /// Whether an agreement of a collaboration `c` is in force, and no analysis of it has ever been completed.
    static final String UNANALYSED = """
        (f.in_force_as_seen and not exists (select from stakeholder_analysis x join subjects y on y.id = x.id
          where x.collaboration_id = c.id and x.state ->> 'completedAt' is not null and %s))""".formatted(Access.condition("y"));

    /// Whether a key stakeholder has nothing to gain so far, in what the owner of a collaboration `c` may see: whoever
    /// took the owner's place, and all that acts for.
    static final String BENEFIT_MISSING = """
        exists (select from stakeholder_analysis x join subjects y on y.id = x.id
          join analysis_stakeholder k on k.analysis_id = x.id
          where x.collaboration_id = c.id and x.status <> 'ARCHIVED' and k.importance = 'KEY' and k.benefits = 0
            and %s)""".formatted(Access.condition("y", """
            array(select acts_for(current_partner(cast(c.state ->> 'ownerPartnerId' as uuid), :now), :now, true))"""));

    /// From something that is called `c` and has id, version and state.
    static final String SQL = """
            select c.id, c.version, cast(c.state as text) as state,
              cast(partner_names(mentioned_in_collaboration(c.state)) as text) as names,
              (select cast(jsonb_object_agg(t.id, t.text) as text) from collaboration_text t
               where t.id = any (notes_in_collaboration(c.state))) as notes,
              f.agreements, f.formalised, f.formalised_since, f.formalised_as_seen, r.referring,
            """ + REFERRED + " as referred, " + UNANALYSED + " as unanalysed, " + BENEFIT_MISSING
            + """
             as benefit_missing, cast(:now as timestamptz) as read_at
            from %s
            """ + LINKED.replace("%", "%%")
            + "\n" + REFERRING;

    private CollaborationRows() {}

    static CollaborationRow row(Tuple tuple) {
        return new CollaborationRow(
                tuple.get("id", UUID.class),
                tuple.get("version", Long.class),
                read(tuple, "state", "{}", new TypeReference<>() {}),
                read(tuple, "names", "{}", new TypeReference<>() {}),
                read(tuple, "notes", "{}", new TypeReference<>() {}),
                read(tuple, "agreements", "[]", new TypeReference<>() {}),
                tuple.get("formalised", Boolean.class),
                tuple.get("formalised_since", LocalDate.class),
                tuple.get("formalised_as_seen", Boolean.class),
                tuple.get("referring", Boolean.class),
                tuple.get("referred", Boolean.class),
                tuple.get("unanalysed", Boolean.class),
                tuple.get("benefit_missing", Boolean.class),
                tuple.get("read_at", Instant.class));
    }

    private static <T> T read(Tuple tuple, String column, String otherwise, TypeReference<T> type) {
        @Nullable String text = tuple.get(column, String.class);
        return StoredJson.mapper().convertValue(StoredJson.read(text == null ? otherwise : text), type);
    }
}
