package org.samverk.followup.subject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.stored.StoredJson;

/// Keeps what is heard of that may be followed up, and says who sees it from now on.
@ApplicationScoped
class KeepSubjects {
    private final Session database;
    private final Event<SubjectAccessChanged> changed;

    KeepSubjects(Session database, Event<SubjectAccessChanged> changed) {
        this.database = database;
        this.changed = changed;
    }

    /// Takes in what one event tells. Older news than what is known changes nothing.
    /// @param told all seen by the same
    void keep(List<KnownSubject> told, long version) {
        var access = told.getFirst().access();
        var all = new ArrayList<>(told);
        all.addAll(dropped(told, version));
        var others = seenByOthersThan(access, all, version);
        write(all, access, version);
        if (!others.isEmpty()) {
            changed.fire(new SubjectAccessChanged(others, access));
        }
    }

    /// Goals that the agreement's newest text has no more: seen by whoever sees the agreement, and gone with it, as
    /// those are that it still has; nothing new is hung on them.
    private List<KnownSubject> dropped(List<KnownSubject> told, long version) {
        var agreement = told.getFirst();
        if (agreement.subject().type() != Subject.Type.AGREEMENT) {
            return List.of();
        }
        return database
                .createNativeQuery(KnownSubjects.SELECT + """
                         where k.agreement_id = :agreement and k.type = 'GOAL' and k.version < :version
                          and k.id not in (:told)
                        order by k.id""", String.class)
                .setParameter("agreement", agreement.subject().id())
                .setParameter("version", version)
                .setParameterList(
                        "told", told.stream().map(one -> one.subject().id()).toList())
                .getResultList()
                .stream()
                .map(json -> KnownSubjects.read(json).droppedFrom(agreement))
                .toList();
    }

    private Set<UUID> seenByOthersThan(Access access, List<KnownSubject> told, long version) {
        return Set.copyOf(database.createNativeQuery("""
                        select k.id from known_subject k
                        where k.id in (:ids) and k.version < :version
                          and (k.owner, k.visibility, k.audience) is distinct from
                            (cast(:owner as uuid), :visibility, cast(:audience as uuid[]))
                        for update""", UUID.class)
                .setParameterList(
                        "ids", told.stream().map(one -> one.subject().id()).toList())
                .setParameter("version", version)
                .setParameter("owner", access.owner(), UUID.class)
                .setParameter("visibility", access.visibility().name())
                .setParameter("audience", sorted(access.audience()))
                .getResultList());
    }

    /// One row as the statement below reads it.
    private record Row(
            UUID id,
            Subject.Type type,
            Map<String, String> title,
            Set<UUID> owners,
            Set<UUID> parties,
            @Nullable UUID agreementId,
            KnownSubject.@Nullable Terms terms,
            KnownSubject.@Nullable Target target,
            boolean cancelled,
            boolean deleted) {}

    private void write(List<KnownSubject> told, Access access, long version) {
        var rows = told.stream()
                .map(one -> new Row(
                        one.subject().id(),
                        one.subject().type(),
                        one.title(),
                        one.owners(),
                        one.parties(),
                        one.agreementId(),
                        one.terms(),
                        one.target(),
                        one.cancelled(),
                        one.deleted()))
                .toList();
        database.createNativeMutationQuery("""
                        insert into known_subject as k (id, type, version, title, owners, parties, agreement_id, terms,
                          target, cancelled, deleted, owner, visibility, audience)
                        select r.id, r.type, :version, r.title,
                          array(select cast(jsonb_array_elements_text(r.owners) as uuid)),
                          array(select cast(jsonb_array_elements_text(r.parties) as uuid)), r."agreementId", r.terms,
                          r.target, r.cancelled, r.deleted, cast(:owner as uuid), :visibility, cast(:audience as uuid[])
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r (id uuid, type text, title jsonb,
                          owners jsonb, parties jsonb, "agreementId" uuid, terms jsonb, target jsonb, cancelled boolean, deleted boolean)
                        on conflict (id) do update set type = excluded.type, version = excluded.version,
                          title = excluded.title, owners = excluded.owners, parties = excluded.parties,
                          agreement_id = excluded.agreement_id,
                          terms = excluded.terms, target = excluded.target, cancelled = excluded.cancelled, deleted = excluded.deleted,
                          owner = excluded.owner, visibility = excluded.visibility, audience = excluded.audience
                        where k.version < excluded.version""")
                .setParameter("version", version)
                .setParameter("owner", access.owner(), UUID.class)
                .setParameter("visibility", access.visibility().name())
                .setParameter("audience", sorted(access.audience()))
                .setParameter("rows", StoredJson.mapper().valueToTree(rows).toString())
                .executeUpdate();
    }

    private static UUID[] sorted(Set<UUID> ids) {
        return ids.stream().sorted().toArray(UUID[]::new);
    }
}
