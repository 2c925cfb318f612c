package org.samverk.agreements.agreement.rendition;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.AgreementRow;
import org.samverk.agreements.agreement.content.AreaRef;
import org.samverk.agreements.agreement.state.Readership;
import org.samverk.agreements.agreement.terms.TermsVersion;
import org.samverk.kit.access.Access;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.StoredJson;

/// Finds what stands around an agreement with one question.
@ApplicationScoped
class FindAround {
    private static final int MOST_ANNEXES = 500;
    private static final String AROUND = """
            select
              (select cast(jsonb_object_agg(k.area, k.name) as text)
                from known_area k where k.area = any (cast(:areas as text[]))) as areas,
              (select cast(jsonb_object_agg(i.id, jsonb_build_object('code', i.code, 'name', i.name)) as text)
                from known_indicator i where i.id = any (cast(:indicators as uuid[])) and %s) as indicators,
              (select cast(jsonb_agg(f.annex order by f.id) as text)
                from (select d.id, jsonb_build_object('title', d.title, 'language', d.state -> 'language',
                    'kind', d.document_type, 'sha256', d.sha256,
                    'termsVersion', d.state -> 'termsVersion') as annex
                  from document d join subjects u on u.id = d.id
                  where d.agreement_id = :agreement and d.document_type in (%s) and %s
                    and cast(d.state ->> 'termsVersion' as int) = any (cast(:texts as int[]))
                  order by d.id limit %d) f) as annexes""".formatted(
            Access.condition("i"),
            Arrays.stream(Annex.Kind.values()).map(kind -> "'" + kind + "'").collect(Collectors.joining(", ")),
            Access.condition("u"),
            MOST_ANNEXES);

    private final Session database;

    FindAround(Session database) {
        this.database = database;
    }

    Around of(AgreementRow row, TermsVersion version, Actor actor) {
        var terms = version.terms();
        var areas = row.state().frame().areas().stream().map(AreaRef::key).toArray(String[]::new);
        var indicators =
                terms.allGoals().flatMap(goal -> goal.indicatorIds().stream()).toArray(UUID[]::new);
        var around = Access.visibleTo(actor, "u")
                .bind(database.createNativeQuery(AROUND, Tuple.class))
                .setParameter("areas", areas)
                .setParameter("indicators", indicators)
                .setParameter("agreement", row.id())
                .setParameter("texts", Readership.of(row.state()).carriedBy(version.termsVersion()))
                .getSingleResult();
        List<Annex> annexes = read(around.get("annexes", String.class), "[]", new TypeReference<>() {});
        return new Around(
                read(around.get("areas", String.class), "{}", new TypeReference<>() {}),
                read(around.get("indicators", String.class), "{}", new TypeReference<>() {}),
                annexes);
    }

    private static <T> T read(@Nullable String json, String otherwise, TypeReference<T> type) {
        return StoredJson.mapper().convertValue(StoredJson.read(json == null ? otherwise : json), type);
    }
}
