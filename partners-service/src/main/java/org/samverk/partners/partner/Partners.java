package org.samverk.partners.partner;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.download.whole.WholeLists;
import org.samverk.kit.journal.history.HistoryRefusal;
import org.samverk.kit.journal.history.Snapshots;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.StoredJson;
import org.samverk.kit.value.Reference;
import org.samverk.partners.partner.profile.PartnerKind;
import org.samverk.partners.partner.registered.SamePartner;
import org.samverk.partners.partner.search.PartnerConditions;
import org.samverk.partners.partner.search.PartnerFilter;
import org.samverk.partners.partner.search.WordSearch;
import org.samverk.partners.partner.succession.Predecessor;
import org.samverk.partners.reference.IdentifierScheme;

/// The partners, and the questions asked of them.
@ApplicationScoped
public class Partners implements PanacheRepositoryBase<Partner, UUID> {
    static final String ROWS = """
            select p.id, p.version, cast(p.state as text) as state,
              (select cast(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'currentPartnerId',
                  case when o.merged_into is not null or o.dissolved_at <= :now
                    then nullif(current_partner(o.id, :now), o.id) end)) as text)
                from partner o where o.id in (
                  select p.parent_id
                  union all select s.successor_id from partner_successor s where s.partner_id = p.id)) as others,
              (select cast(jsonb_agg(jsonb_build_object('partnerId', o.id, 'name', o.name,
                  'from', o.state #> '{succession,from}', 'ahead', o.dissolved_at > :now)
                  order by o.dissolved_at, o.id) as text)
                from partner o where o.id in (
                  select s.partner_id from with_duplicates(p.id) one(id)
                  join partner_successor s on s.successor_id = one.id)) as taken
            from partner p
            """;
    /// For exports: whom a partner names is told as the one that stays, where it was merged since.
    private static final String EXPORTED = """
            select p.id, p.version, cast(p.state as text) as state,
              (select cast(jsonb_agg(jsonb_build_object('id', o.id, 'name', s.name, 'currentPartnerId', s.id)) as text)
                from partner o join partner s on s.id =
                  case when o.merged_into is null then o.id else surviving_partner(o.id) end
                where o.id in (
                  select p.parent_id
                  union all select d.id from partner_member m join partner d on d.id = m.member_id
                  where m.partner_id = p.id and d.merged_into is not null)) as others
            from partner p
            """;
    private static final SortKeys SORT =
            new SortKeys("p.id", Map.of("name", SortKeys.text("p.name"), "createdAt", "p.id", "kind", "p.kind"));
    private static final TypeReference<List<Reference>> REFERENCES = new TypeReference<>() {};
    private static final TypeReference<List<Taken>> TAKEN = new TypeReference<>() {};
    private static final int LONGEST_EXPORT = 3600;

    private final Session database;
    private final Snapshots snapshots;
    private final PartnerConditions conditions;
    private final Clock clock;

    Partners(Session database, Snapshots snapshots, PartnerConditions conditions, Clock clock) {
        this.database = database;
        this.snapshots = snapshots;
        this.conditions = conditions;
        this.clock = clock;
    }

    /// For changing: held until the transaction ends, so that changes of one partner come one after the other.
    /// @throws HistoryRefusal when there is none, or none any more
    public Partner required(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> missing(id));
    }

    /// Holds all of them until the transaction ends, so that what one is to the others is decided by what they are. In
    /// one order for everybody, so that nobody waits for who waits for them.
    public void hold(Collection<UUID> ids) {
        database.createNativeQuery(
                        "select p.id from partner p where p.id in (:ids) order by p.id for no key update", UUID.class)
                .setParameterList("ids", Set.copyOf(ids))
                .getResultList();
    }

    /// Partners are for every caller to see, and so is that there was one.
    public HistoryRefusal missing(UUID id) {
        return snapshots.missing("partner", id, Actor.SERVICE);
    }

    public Optional<PartnerRow> row(UUID id) {
        return database
                .createNativeQuery(ROWS + "where p.id = :id", Tuple.class)
                .setParameter("id", id)
                .setParameter("now", clock.instant(), Instant.class)
                .getResultList()
                .stream()
                .map(Partners::row)
                .findFirst();
    }

    /// In the order of names: each once, by its own id if that is there, and never the body itself.
    List<Reference> membersOf(UUID id) {
        return database
                .createNativeQuery("""
                        select o.id, o.name, nullif(o.current, o.id) as current_id
                        from (select distinct on (c.current) o.id, o.name, c.current
                          from partner_member m join partner o on o.id = m.member_id
                          cross join lateral (select %s as current) c
                          where m.partner_id = :id and c.current <> :id order by c.current, c.current <> o.id, o.name, o.id) o
                        order by o.name, o.id""".formatted(SamePartner.currentOf("o")), Tuple.class)
                .setParameter("id", id)
                .setParameter("now", clock.instant(), Instant.class)
                .getResultList()
                .stream()
                .map(row -> new Reference(
                        row.get("id", UUID.class), row.get("name", String.class), row.get("current_id", UUID.class)))
                .toList();
    }

    Set<PartnerKind> kindsOfUnits(UUID id) {
        return database.createNativeQuery(
                        "select distinct p.kind from partner p where p.parent_id = :id and p.merged_into is null",
                        String.class)
                .setParameter("id", id)
                .getResultStream()
                .map(PartnerKind::valueOf)
                .collect(Collectors.toSet());
    }

    /// Those of these partners that there are.
    public Map<UUID, PartnerState> states(Collection<UUID> ids) {
        return database
                .createNativeQuery(
                        "select p.id, cast(p.state as text) as state from partner p where p.id in (:ids)", Tuple.class)
                .setParameterList("ids", Set.copyOf(ids))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(tuple -> tuple.get("id", UUID.class), Partners::state));
    }

    /// @return the page's rows and, where there is a next page, one more
    List<PartnerRow> matching(PartnerFilter filter, PageRequest page) {
        var where = conditions.of(filter).with("now", clock.instant());
        var rows = ROWS + where.where();
        if (filter.text() != null && page.sort() == null) {
            rows = WordSearch.in(ROWS, where.where());
            where.with("needed", page.offset() + page.limit() + 1);
        }
        return where
                .bind(database.createNativeQuery(
                        rows + " order by " + SORT.orderBy(page) + " limit :limit offset :offset", Tuple.class))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(Partners::row)
                .toList();
    }

    /// The `order by` of a whole list.
    /// @throws org.samverk.kit.problem.Refusal 400 naming the known fields
    public static String order(@Nullable String sort, @Nullable String languages) {
        return SORT.orderBy(new PageRequest(1, 1, sort, false, languages));
    }

    /// All that match, one after the other over a cursor: none is kept, however many there are. In a transaction of
    /// its own, which lasts as long as the taking.
    public void each(PartnerFilter filter, String order, Consumer<PartnerRow> taking) {
        var where = conditions.of(filter);
        QuarkusTransaction.requiringNew().timeout(LONGEST_EXPORT).run(() -> {
            try (var rows = where.bind(
                            database.createNativeQuery(EXPORTED + where.where() + " order by " + order, Tuple.class))
                    .setFetchSize(WholeLists.FETCHED)
                    .getResultStream()) {
                rows.map(Partners::named).forEach(taking);
            }
        });
    }

    long count(PartnerFilter filter) {
        var where = conditions.of(filter);
        return where.bind(database.createNativeQuery("select count(*) from partner p" + where.where(), Long.class))
                .getSingleResult();
    }

    /// Whoever has this number now; what was merged has given it up.
    Optional<UUID> withIdentifier(IdentifierScheme scheme, String value) {
        return database.createNativeQuery(
                        "select partner_id from partner_identifier where scheme = :scheme and value = :value and not merged",
                        UUID.class)
                .setParameter("scheme", scheme.name())
                .setParameter("value", value)
                .uniqueResultOptional();
    }

    private static PartnerRow row(Tuple tuple) {
        var taken = taken(tuple);
        var predecessors = taken.stream().map(Taken::predecessor).toList();
        var row = named(tuple);
        return row.told(row.others(), predecessors, taken.stream().anyMatch(Taken::ahead));
    }

    private static PartnerRow named(Tuple tuple) {
        return new PartnerRow(
                tuple.get("id", UUID.class), tuple.get("version", Long.class), state(tuple), others(tuple));
    }

    private static PartnerState state(Tuple tuple) {
        return StoredJson.mapper().convertValue(StoredJson.read(tuple.get("state", String.class)), PartnerState.class);
    }

    private static Map<UUID, Reference> others(Tuple tuple) {
        var json = tuple.get("others", String.class);
        return json == null
                ? Map.of()
                : StoredJson.mapper().convertValue(StoredJson.read(json), REFERENCES).stream()
                        .collect(Collectors.toMap(Reference::id, Function.identity()));
    }

    private static List<Taken> taken(Tuple tuple) {
        var json = tuple.get("taken", String.class);
        return json == null ? List.of() : StoredJson.mapper().convertValue(StoredJson.read(json), TAKEN);
    }

    /// A place that it, or a duplicate of it, takes.
    private record Taken(UUID partnerId, String name, LocalDate from, boolean ahead) {
        Predecessor predecessor() {
            return new Predecessor(partnerId, name, from);
        }
    }
}
