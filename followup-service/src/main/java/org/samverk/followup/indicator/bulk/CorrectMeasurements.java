package org.samverk.followup.indicator.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.samverk.followup.indicator.known.MeasurementCorrected;
import org.samverk.followup.indicator.measurement.MeasurementAsStored;
import org.samverk.followup.indicator.measurement.MeasurementState;
import org.samverk.followup.indicator.measurement.content.MeasurementContent;
import org.samverk.kit.journal.Journal;
import org.samverk.kit.journal.rows.ManyRows;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.StoredJson;

/// Corrects measurements by the rows of a file that are otherwise, a thousand at a time: each becomes a new version
/// in its history, and what stands on it is told, as when it is corrected singly.
@ApplicationScoped
class CorrectMeasurements {
    private static final int AT_ONCE = 1000;

    private final Session database;
    private final Staging staging;
    private final Journal journal;
    private final Event<MeasurementCorrected> corrected;

    CorrectMeasurements(Session database, Staging staging, Journal journal, Event<MeasurementCorrected> corrected) {
        this.database = database;
        this.staging = staging;
        this.journal = journal;
        this.corrected = corrected;
    }

    /// One that is otherwise, before and after.
    private record Correction(MeasurementAsStored before, MeasurementAsStored after) {
        boolean measuresOtherwise() {
            return !after.state().content().measuresAs(before.state().content());
        }
    }

    /// @param one whose rows are staged, and whose indicator says who sees it
    /// @param actor who sent the file
    /// @return how many
    @Transactional(Transactional.TxType.MANDATORY)
    long correct(MeasurementImport one, Actor actor, Instant now) {
        staging.expectPages();
        var stoodOn = new HashMap<UUID, Long>();
        var done = 0L;
        var place = Staging.Place.FIRST;
        for (var part = next(one, place); !part.isEmpty(); part = next(one, place)) {
            place = Staging.Place.of(part.getLast());
            stoodOn.putAll(
                    correct(part.stream().map(row -> correction(row, one, now)).toList(), actor));
            done += part.size();
        }
        if (!stoodOn.isEmpty()) {
            corrected.fire(new MeasurementCorrected(stoodOn));
        }
        return done;
    }

    private List<Tuple> next(MeasurementImport one, Staging.Place after) {
        return staging.otherwiseAfter(after, one.id(), one.state().indicatorId(), AT_ONCE);
    }

    private static Correction correction(Tuple row, MeasurementImport one, Instant now) {
        var id = row.get("id", UUID.class);
        var version = row.get("version", Long.class);
        var state = read(row.get("state", String.class), MeasurementState.class);
        var content = read(row.get("content", String.class), MeasurementContent.class);
        return new Correction(
                new MeasurementAsStored(id, version, state, one.access()),
                new MeasurementAsStored(id, version + 1, state.with(content, now), one.access()));
    }

    private static <T> T read(String json, Class<T> type) {
        return StoredJson.mapper().convertValue(StoredJson.read(json), type);
    }

    /// @return those that measure otherwise now and are stood on, with the versions they have
    private Map<UUID, Long> correct(List<Correction> corrections, Actor actor) {
        var after = corrections.stream().map(Correction::after).toList();
        write(after);
        journal.appendAll(
                "measurement.imported",
                corrections.stream()
                        .map(Correction::before)
                        .filter(MeasurementAsStored::asImported)
                        .toList(),
                actor);
        journal.appendAll("measurement.corrected", after, actor);
        var stoodOn = stoodOn(after);
        return corrections.stream()
                .filter(Correction::measuresOtherwise)
                .map(Correction::after)
                .filter(one -> stoodOn.contains(one.id()))
                .collect(Collectors.toMap(MeasurementAsStored::id, MeasurementAsStored::version));
    }

    private void write(List<MeasurementAsStored> all) {
        var rows = StoredJson.mapper().createArrayNode();
        all.forEach(one -> rows.addObject()
                .put("id", one.id().toString())
                .put("version", one.version())
                .set("state", StoredJson.mapper().valueToTree(one.state())));
        var written = database.createNativeMutationQuery("""
                        update measurement m set version = r.version, state = r.state
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r (id uuid, version bigint, state jsonb)
                        where m.id = r.id and m.version = r.version - 1""")
                .setParameter("rows", rows.toString())
                .executeUpdate();
        if (written != all.size()) {
            throw new Staging.Overtaken();
        }
    }

    /// Those of them that an evaluation names.
    private Set<UUID> stoodOn(List<MeasurementAsStored> all) {
        return Set.copyOf(database.createNativeQuery(
                        "select distinct e.measurement_id from evaluation_measurement e where e.measurement_id = any (cast(:ids as uuid[]))",
                        UUID.class)
                .setParameter("ids", ManyRows.ids(all.stream().map(MeasurementAsStored::id)))
                .getResultList());
    }
}
