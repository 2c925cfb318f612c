package org.samverk.followup.need.challenge;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.StoredJson;

/// What a challenge names and its reader may not see: activities, reports, and what shows it; and so of a case
/// its goals and challenges. From those whose it is, and who entered it, nothing is kept: they named it, and keep
/// it right.
@ApplicationScoped
public class KeptApart {
    /// That nothing is kept from the reader of a challenge `c`. Needs the parameters of {@link Access#condition}.
    static final String WHOLE = """
            (:everything or c.owner_id = any (cast(:mine as uuid[]))
            or cast(c.state ->> 'createdBy' as uuid) = any (cast(:mine as uuid[])))""";

    private static final List<String> IDS = List.of("activityIds", "goalIds", "challengeIds");

    private final Session database;

    KeptApart(Session database) {
        this.database = database;
    }

    /// That something is not for its reader. Needs the parameters of {@link Access#condition}.
    /// @param id the column of its id; a measurement is for whoever sees its indicator
    static String unseen(String id) {
        return """
                (not exists (select from known_subject k where k.id = %1$s and %2$s)
                and not exists (select from subjects r
                  where r.id = coalesce((select m.indicator_id from measurement m where m.id = %1$s), %1$s) and %3$s))""".formatted(id, Access.condition("k"), Access.condition("r"));
    }

    /// Rows `n` of all ids that a state names.
    /// @param state the column of it
    private static String named(String state) {
        return """
                (select cast(a as uuid) as id
                 from jsonb_array_elements_text(%2$s) a
                 union select cast(f ->> 'reportId' as uuid)
                 from jsonb_array_elements(coalesce(%1$s #> '{content,findings}', '[]')) f
                 union select cast(e ->> 'id' as uuid)
                 from jsonb_array_elements(coalesce(%1$s #> '{content,evidence}', '[]')) e
                 where e ->> 'id' is not null) n""".formatted(
                        state,
                        IDS.stream()
                                .map("coalesce(%s #> '{content,%%s}', '[]')".formatted(state)::formatted)
                                .collect(Collectors.joining(" || ")));
    }

    /// A column with what is kept from the reader of a challenge `c`, for {@link #read}. Needs the parameters of
    /// {@link Access#condition}.
    static String column() {
        return """
                (select cast(jsonb_agg(n.id) as text) from %s
                 where not %s and %s)""".formatted(named("c.state"), WHOLE, unseen("n.id"));
    }

    static Set<UUID> read(@Nullable String column) {
        return column == null
                ? Set.of()
                : StoredJson.mapper().convertValue(StoredJson.read(column), new TypeReference<Set<UUID>>() {});
    }

    /// What of this state is kept from this actor.
    public Set<UUID> of(ChallengeState state, Actor actor) {
        if (whole(state.content().owner(), state.createdBy(), actor)) {
            return Set.of();
        }
        return Set.copyOf(asked("(select cast(:state as jsonb) as data) j", actor)
                .setParameter("state", StoredJson.mapper().valueToTree(state).toString())
                .getResultList());
    }

    /// How states of these challenges or cases, past and present, are told to this actor: without what is kept from
    /// them.
    public UnaryOperator<JsonNode> telling(Set<UUID> subjects, Actor actor) {
        var hidden = Set.copyOf(asked("(select j.data from journal j where j.subject_id in (:subjects)) j", actor)
                .setParameterList("subjects", subjects)
                .getResultList());
        return state -> hidden.isEmpty() || whole(state, actor) ? state : without(state, hidden);
    }

    private NativeQuery<UUID> asked(String states, Actor actor) {
        return database.createNativeQuery(
                        "select distinct n.id from %s cross join lateral %s where %s"
                                .formatted(states, named("j.data"), unseen("n.id")),
                        UUID.class)
                .setParameter("everything", actor.seesEverything())
                .setParameter("mine", actor.mine());
    }

    private static boolean whole(JsonNode state, Actor actor) {
        return whole(id(state.path("content"), "ownerPartnerId"), id(state, "createdBy"), actor);
    }

    private static boolean whole(@Nullable UUID owner, @Nullable UUID createdBy, Actor actor) {
        return actor.seesEverything() || actor.actsFor(owner) || actor.actsFor(createdBy);
    }

    private static JsonNode without(JsonNode state, Set<UUID> hidden) {
        var told = state.deepCopy();
        var content = told.path("content");
        IDS.forEach(ids -> drop(content.path(ids).elements(), hidden, ""));
        drop(content.path("findings").elements(), hidden, "reportId");
        drop(content.path("evidence").elements(), hidden, "id");
        return told;
    }

    private static void drop(Iterator<JsonNode> each, Set<UUID> hidden, String member) {
        while (each.hasNext()) {
            var one = each.next();
            var id = member.isEmpty() ? UUID.fromString(one.asText()) : id(one, member);
            if (id != null && hidden.contains(id)) {
                each.remove();
            }
        }
    }

    private static @Nullable UUID id(JsonNode of, String member) {
        return of.hasNonNull(member) ? UUID.fromString(of.path(member).asText()) : null;
    }
}
