package org.samverk.kit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hibernate.Session;

/// A row that one transaction deletes while a request names it.
///
/// @param table of the row, which is a subject too
public record DeletedBeside(Session database, String table, UUID id) {

    /// What is answered once the row is gone; the answer must have waited for that.
    public Response answered(Callable<Response> naming) throws Exception {
        try (var other = Executors.newSingleThreadExecutor()) {
            return QuarkusTransaction.requiringNew()
                    .call(() -> {
                        deleted("delete from " + table + " where id = :id");
                        deleted("update subjects set deleted = true where id = :id");
                        var answer = other.submit(naming);
                        assertThrows(TimeoutException.class, () -> answer.get(700, TimeUnit.MILLISECONDS));
                        return answer;
                    })
                    .get(10, TimeUnit.SECONDS);
        }
    }

    private void deleted(String sql) {
        assertEquals(
                1,
                database.createNativeMutationQuery(sql).setParameter("id", id).executeUpdate());
    }
}
