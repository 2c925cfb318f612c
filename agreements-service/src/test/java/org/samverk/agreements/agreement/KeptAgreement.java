package org.samverk.agreements.agreement;

import static org.samverk.agreements.agreement.AnAgreement.at;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.Session;

/// An agreement that comes back to the state it was in, which is far quicker than making another. Only its version
/// goes on, as the journal does.
///
/// @param stored all of its row that is written, and who sees it
record KeptAgreement(String address, UUID id, String stored, Session database) {
    static KeptAgreement of(Supplier<Response> scene, Session database) {
        var made = scene.get();
        var id = UUID.fromString(made.path("id"));
        var stored = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("""
                                select cast(jsonb_build_object('state', a.state, 'days', a.days, 'tell_at', a.tell_at,
                                  'successors', a.successors, 'seen', to_jsonb(s)) as text)
                                from agreement a join subjects s on s.id = a.id where a.id = :id""", String.class)
                        .setParameter("id", id)
                        .getSingleResult());
        return new KeptAgreement(at(made), id, stored, database);
    }

    /// @return not where it is gone
    boolean restored() {
        return QuarkusTransaction.requiringNew().call(() -> {
            written("""
                    update subjects s set visibility = k.seen ->> 'visibility', owner = cast(k.seen ->> 'owner' as uuid),
                      audience = array(select cast(jsonb_array_elements_text(k.seen -> 'audience') as uuid))
                    from (select cast(:stored as jsonb) -> 'seen' as seen) k where s.id = :id""");
            return written("""
                            update agreement a set state = k.stored -> 'state', days = k.stored -> 'days',
                              tell_at = cast(k.stored ->> 'tell_at' as timestamptz),
                              successors = k.stored -> 'successors'
                            from (select cast(:stored as jsonb) as stored) k where a.id = :id""") == 1;
        });
    }

    private int written(String sql) {
        return database.createNativeMutationQuery(sql)
                .setParameter("stored", stored)
                .setParameter("id", id)
                .executeUpdate();
    }
}
