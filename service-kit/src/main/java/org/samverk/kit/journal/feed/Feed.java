package org.samverk.kit.journal.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.input.InputRefusal;
import org.samverk.kit.journal.history.SubjectKind;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.StoredJson;

/// Serves the change feed of this service: what happened after a position, as far as the caller may see it now and
/// could see it then. What was so before somebody was let in stays unsaid to them, as in the history.
@ApplicationScoped
public class Feed {
    public static final String MEDIA_TYPE = "application/cloudevents-batch+json";

    private static final String ROWS =
            """
            select p.position, j.id, j.type, j.subject_type, j.subject_id, j.version, j.schema, j.recorded_at,
              cast(j.data as text) as data, case when :everything then s.visibility end as visibility,
              case when :everything then cast(s.owner as text) end as owner,
              case when :everything then array_to_string(s.audience, ',') end as audience,
              %1$s and (%4$s or %3$s) as seen
            from journal_position p
            join journal j on j.seq = p.seq
            join subjects s on s.id = j.subject_id
            left join journal b on b.subject_id = j.subject_id and b.version = j.version - 1
            where p.position > :after and ((%1$s and (%4$s or %3$s)) or (%2$s and not %3$s))""".formatted(Access.condition("s"), Access.condition("b"), Access.condition("j"), Access.everything("s"));

    /// Characters of what the events of a batch tell; with the event that goes beyond, it is full. So many events are
    /// fetched at a time.
    private static final int FULL = 4 * 1024 * 1024;
    private static final int FETCHED = 50;

    private final Session database;
    private final Instance<SubjectKind> kinds;
    private final EventTypes types;

    Feed(Session database, Instance<SubjectKind> kinds, EventTypes types) {
        this.database = database;
        this.kinds = kinds;
        this.types = types;
    }

    /// A batch and, in `Link`, where the next one begins. An empty batch means up to date. One of large events holds
    /// fewer than were asked for, so that no batch takes more memory than there is.
    /// @throws InputRefusal when no event here is of the type that is asked for
    public Response after(FeedRequest request, Actor actor, UriInfo uri) {
        types.requireKnown(request);
        var last = QuarkusTransaction.requiringNew().call(this::number);
        var batch = QuarkusTransaction.requiringNew()
                .call(() -> read(request, actor, uri.getAbsolutePath().getRawPath()));
        var next = batch.next(request.after(), last);
        var target = uri.getRequestUriBuilder().replaceQueryParam("after", next).build();
        return Response.ok(batch.events())
                .header("Link", "<%s?%s>; rel=\"next\"".formatted(target.getRawPath(), target.getRawQuery()))
                .build();
    }

    /// @param full whether there may be more
    private record Batch(List<CloudEvent> events, boolean full) {
        /// Never behind what this batch holds: others may give positions between our numbering and our reading.
        long next(long after, long last) {
            var read = events.isEmpty() ? after : events.getLast().position();
            return full ? read : Math.max(read, last);
        }
    }

    private long number() {
        return database.createNativeQuery("select number_journal()", Long.class).getSingleResult();
    }

    /// What shut this caller out is told as `.hidden` with the id only: the row before was visible, this one is not.
    private Batch read(FeedRequest request, Actor actor, String source) {
        var query = database.createNativeQuery(sql(request), Tuple.class)
                .setParameter("after", request.after())
                .setParameter("limit", request.limit())
                .setParameter("everything", actor.seesEverything())
                .setParameter("mine", actor.mine());
        if (request.type() != null) {
            query.setParameter("type", request.shortType());
        }
        if (request.subject() != null) {
            query.setParameter("subject", request.subject());
        }
        var rows = new ArrayList<Tuple>();
        var length = 0;
        try (var found = query.setFetchSize(FETCHED).getResultStream()) {
            for (var each = found.iterator(); length < FULL && each.hasNext(); ) {
                var row = each.next();
                length += row.get("data", String.class).length();
                rows.add(row);
            }
        }
        var told = told(rows, actor);
        var events = rows.stream()
                .map(row -> event(row, source, Objects.requireNonNull(told.get(row.get("subject_type", String.class)))))
                .toList();
        return new Batch(events, rows.size() == request.limit() || length >= FULL);
    }

    /// By kind, each asked once for all of its subjects.
    private Map<String, UnaryOperator<JsonNode>> told(List<Tuple> rows, Actor actor) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("subject_type", String.class),
                        Collectors.mapping(row -> row.get("subject_id", UUID.class), Collectors.toSet())))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, kind -> SubjectKind.telling(kinds, kind.getKey(), kind.getValue(), actor)));
    }

    /// Names only the filters asked for: an index serves no condition that may be none.
    static String sql(FeedRequest request) {
        return ROWS
                + (request.type() == null ? "" : " and p.type = :type")
                + (request.subject() == null ? "" : " and j.subject_id = :subject")
                + " order by p.position limit :limit";
    }

    private static CloudEvent event(Tuple row, String source, UnaryOperator<JsonNode> told) {
        boolean seen = row.get("seen", Boolean.class);
        return new CloudEvent(
                "1.0",
                row.get("id", UUID.class),
                source,
                CloudEvent.TYPE_PREFIX
                        + (seen ? row.get("type", String.class) : row.get("subject_type", String.class) + ".hidden"),
                row.get("subject_id", UUID.class).toString(),
                row.get("recorded_at", Instant.class),
                seen ? "application/json" : null,
                seen
                        ? "urn:samverk:%s:%d"
                                .formatted(row.get("subject_type", String.class), row.get("schema", Integer.class))
                        : null,
                row.get("version", Long.class).toString(),
                row.get("position", Long.class),
                seen ? told.apply(StoredJson.read(row.get("data", String.class))) : null,
                row.get("owner", String.class),
                visibility(row.get("visibility", String.class)),
                row.get("audience", String.class));
    }

    private static @Nullable Visibility visibility(@Nullable String told) {
        return told == null ? null : Visibility.valueOf(told);
    }
}
