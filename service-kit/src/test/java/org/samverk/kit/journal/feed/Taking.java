package org.samverk.kit.journal.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import org.hibernate.Session;

/// Takes events into a table that has room for each of them once.
class Taking implements FeedHandler {
    private final Session database;

    Taking(Session database) {
        this.database = database;
    }

    static void assertAllTakenInOrder() throws SQLException {
        assertEquals(
                Database.OWNER.ask(
                        "select j.id from journal j join journal_position p on p.seq = j.seq order by p.position"),
                taken());
    }

    static List<String> taken() throws SQLException {
        return Database.OWNER.ask("select id from note_read order by nth");
    }

    @Override
    public String feed() {
        return "notes";
    }

    @Override
    public void handle(CloudEvent event) {
        database.createNativeMutationQuery("insert into note_read (id, position) values (:id, :position)")
                .setParameter("id", event.id())
                .setParameter("position", event.position())
                .executeUpdate();
    }
}
