package org.samverk.agreements.pilot.trial.keeping;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.samverk.agreements.pilot.trial.Pilots;
import org.samverk.kit.access.Access;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.StoredJson;

/// Every version of a pilot's terms, from the journal: whoever was offered it later is not shown what was so before.
@ApplicationScoped
class PilotTerms {
    private static final String VERSIONS = """
            select v.terms_version, cast(v.terms as text) as terms, v.recorded_at from (
              select distinct on (1) cast(j.data ->> 'termsVersion' as int) as terms_version,
                j.data #> '{content,terms}' as terms, j.recorded_at
              from journal j join subjects s on s.id = j.subject_id
              where j.subject_id = :id and s.type = :kind and %s and (%s or %s)
              order by 1, j.version) v order by v.terms_version desc limit 100""".formatted(
                    Access.condition("s"), Access.everything("s"), Access.condition("j"));

    private final Session database;
    private final Pilots pilots;

    PilotTerms(Session database, Pilots pilots) {
        this.database = database;
        this.pilots = pilots;
    }

    /// @param items newest first
    @Schema(name = "PilotTermsVersions")
    record Versions(List<Version> items) {}

    @Schema(name = "PilotTermsVersion")
    record Version(int termsVersion, Map<String, String> terms, @Schema(description = "When it was written") Instant since) {}

    /// The newest hundred.
    /// @throws org.samverk.kit.problem.Refusal 404 when there is no such pilot that this actor may see
    Versions of(UUID pilot, Actor actor) {
        pilots.row(pilot, actor);
        return new Versions(database
                .createNativeQuery(VERSIONS, Tuple.class)
                .setParameter("id", pilot)
                .setParameter("kind", Pilots.KIND)
                .setParameter("everything", actor.seesEverything())
                .setParameter("mine", actor.mine())
                .getResultList()
                .stream()
                .map(PilotTerms::version)
                .toList());
    }

    private static Version version(Tuple row) {
        return new Version(
                row.get("terms_version", Integer.class),
                StoredJson.mapper()
                        .convertValue(StoredJson.read(row.get("terms", String.class)), new TypeReference<>() {}),
                row.get("recorded_at", Instant.class));
    }
}
