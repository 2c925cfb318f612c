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

/// Finds who acts for reporter and recipient now.
@ApplicationScoped
class FindSides {
    private final Session database;

    FindSides(Session database) {
        this.database = database;
    }

    Sides of(OccasionState state, Actor actor) {
        var reporter = state.reporter();
        var recipient = state.recipient();
        return database
                .createNativeQuery(
                        """
                        select acting_for(cast(:reporter as uuid), cast(:reporterForum as uuid)) as reporters,
                          acting_for(cast(:recipient as uuid), cast(:recipientForum as uuid)) as recipients,
                          %s as reporter_forum, %s as recipient_forum""".formatted(
                                        KnownSubjects.column("cast(:reporterForum as uuid)"),
                                        KnownSubjects.column("cast(:recipientForum as uuid)")),
                        Tuple.class)
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

    /// From a row with the columns of the query above.
    static Sides read(Tuple row) {
        var forums = Stream.of("reporter_forum", "recipient_forum")
                .map(column -> KnownSubjects.shown(row.get(column, String.class)))
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(forum -> forum.subject().id(), Function.identity(), (one, _) -> one));
        return new Sides(
                Set.of(row.get("reporters", UUID[].class)), Set.of(row.get("recipients", UUID[].class)), forums);
    }
}
