package org.samverk.followup.occasion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.samverk.followup.subject.KnownSubjects;
import org.samverk.kit.security.Actor;

/// Finds who acts for reporter and recipient now, and who handed the report in.
@ApplicationScoped
class FindSides {
    private static final String HANDED_IN = """
            exists (
              select from (select j.actor from journal j
                where j.subject_id = {id} and j.type = 'followup-occasion.reported'
                order by j.version desc limit 1) last
              join actors c on c.id = last.actor
              where c.issuer = :readerIssuer and c.subject = :readerSubject)""";

    private final Session database;

    FindSides(Session database) {
        this.database = database;
    }

    Sides of(UUID id, OccasionState state, Actor actor) {
        var reporter = state.reporter();
        var recipient = state.recipient();
        return database
                .createNativeQuery(
                        """
                        select acting_for(cast(:reporter as uuid), cast(:reporterForum as uuid)) as reporters,
                          acting_for(cast(:recipient as uuid), cast(:recipientForum as uuid)) as recipients,
                          %s as reporter_forum, %s as recipient_forum, %s""".formatted(
                                        KnownSubjects.column("cast(:reporterForum as uuid)"),
                                        KnownSubjects.column("cast(:recipientForum as uuid)"),
                                        handedIn(":id")),
                        Tuple.class)
                .setParameter("id", id)
                .setParameter("readerIssuer", actor.issuer())
                .setParameter("readerSubject", actor.subject())
                .setParameter("reporter", reporter.partnerId(), UUID.class)
                .setParameter("reporterForum", reporter.forumId(), UUID.class)
                .setParameter("recipient", recipient.partnerId(), UUID.class)
                .setParameter("recipientForum", recipient.forumId(), UUID.class)
                .setParameter("everything", actor.seesEverything())
                .setParameter("mine", actor.mine())
                .getResultList()
                .stream()
                .map(FindSides::read)
                .findFirst()
                .orElseThrow();
    }

    /// A column of a statement that is told issuer and subject of its reader.
    /// @param id of the occasion
    static String handedIn(String id) {
        return HANDED_IN.replace("{id}", id) + " as handed_in";
    }

    /// From a row with the columns of the query above.
    static Sides read(Tuple row) {
        var forums = Stream.of("reporter_forum", "recipient_forum")
                .map(column -> KnownSubjects.shown(row.get(column, String.class)))
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(forum -> forum.subject().id(), Function.identity(), (one, _) -> one));
        return new Sides(
                Set.of(row.get("reporters", UUID[].class)),
                Set.of(row.get("recipients", UUID[].class)),
                forums,
                row.get("handed_in", Boolean.class));
    }
}
