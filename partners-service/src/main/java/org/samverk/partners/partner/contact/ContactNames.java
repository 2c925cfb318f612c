package org.samverk.partners.partner.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.journal.Chain;

/// The names of persons who hold a function and wanted to be named: here and nowhere else, so that erasing is
/// deleting.
@ApplicationScoped
public class ContactNames {
    private final Session database;

    ContactNames(Session database) {
        this.database = database;
    }

    /// What is to be known of a name from now on; the one kept before is erased unless it is the same.
    public @Nullable ErasableName keep(UUID partner, @Nullable ErasableName before, @Nullable String name) {
        if (before != null && name != null && of(before).filter(name::equals).isPresent()) {
            return before;
        }
        erase(before);
        if (name == null) {
            return null;
        }
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var salt = UUID.randomUUID().toString();
        database.createNativeMutationQuery(
                        "insert into partner_contact_name (id, partner_id, salt, name) values (:id, :partner, :salt, :name)")
                .setParameter("id", id)
                .setParameter("partner", partner)
                .setParameter("salt", salt)
                .setParameter("name", name)
                .executeUpdate();
        return new ErasableName(id, Chain.sha256((salt + name).getBytes(StandardCharsets.UTF_8)));
    }

    public void erase(@Nullable ErasableName name) {
        if (name != null) {
            database.createNativeMutationQuery("delete from partner_contact_name where id = :id")
                    .setParameter("id", name.id())
                    .executeUpdate();
        }
    }

    public Optional<String> of(ErasableName name) {
        return database.createNativeQuery("select n.name from partner_contact_name n where n.id = :id", String.class)
                .setParameter("id", name.id())
                .uniqueResultOptional();
    }

    /// The names that a partner's contacts have now, by their ids.
    public Map<UUID, String> at(UUID partner) {
        return database
                .createNativeQuery(
                        "select n.id, n.name from partner_contact_name n where n.partner_id = :partner", Tuple.class)
                .setParameter("partner", partner)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> row.get("id", UUID.class), row -> row.get("name", String.class)));
    }
}
