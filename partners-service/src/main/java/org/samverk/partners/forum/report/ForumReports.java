package org.samverk.partners.forum.report;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Access;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.paging.SortKeys;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;
import org.samverk.kit.stored.StoredJson;
import org.samverk.kit.value.Country;
import org.samverk.partners.forum.ForumStatus;
import org.samverk.partners.forum.content.Formality;
import org.samverk.partners.forum.content.ForumType;
import org.samverk.partners.forum.search.ForumConditions;
import org.samverk.partners.forum.search.ForumFilter;
import org.samverk.partners.forum.seat.SeatKind;
import org.samverk.partners.partner.profile.Sector;
import org.samverk.partners.partner.registered.SamePartner;
import org.samverk.partners.reference.Area;
import org.samverk.partners.reference.AreaLevel;
import org.samverk.partners.reference.AreaRef;
import org.samverk.partners.reference.Areas;

/// What the forums its asker may see come to. Each report is one statement.
@ApplicationScoped
class ForumReports {
    private static final String FORUMS = " from forum f join subjects s on s.id = f.id ";
    private static final String HELD = "coalesce(x.from_at <= :now, true) and coalesce(x.over_at > :now, true)";
    private static final String SEATED =
            "join partner n on n.id = x.partner_id join partner p on p.id = " + SamePartner.currentOf("n");
    private static final String MIX = """
            cross join lateral (
              select coalesce(sum(n), 0) as members, count(*) as sectors,
                cast(jsonb_object_agg(sector, n) as text) as by_sector
              from (select p.sector, count(distinct p.id) as n from forum_seat x %2$s
                where x.forum_id = f.id and x.kind <> 'OBSERVER' and %1$s group by 1) c) m
            cross join lateral (
              select cast(jsonb_object_agg(level, n) as text) as by_level
              from (select coalesce(p.level, 'UNKNOWN') as level, count(distinct p.id) as n
                from forum_seat x %2$s
                where x.forum_id = f.id and x.kind <> 'OBSERVER' and %1$s group by 1) c) v
            """.formatted(HELD, SEATED);
    private static final String SEATS =
            " from forum_seat x join forum f on f.id = x.forum_id join subjects s on s.id = f.id join partner p on p.id = x.partner_id ";
    private static final String COUNTED = """
            (select a.area, count(*) filter (where f.formality = 'FORMAL') as formal,
               count(*) filter (where f.formality = 'INFORMAL') as informal
             from forum_area a join forum f on f.id = a.forum_id join subjects s on s.id = f.id
            """;
    private static final SortKeys MIX_KEYS = new SortKeys(
            "f.id", Map.of("name", SortKeys.text("f.name"), "members", "m.members", "sectors", "m.sectors"));
    private static final SortKeys ARENA_KEYS =
            new SortKeys("c.area", Map.of("area", "c.area", "formal", "c.formal", "informal", "c.informal"));
    private static final SortKeys SEAT_KEYS =
            new SortKeys("x.seat_id", Map.of("from", "x.from_on", "forumName", SortKeys.text("f.name")));

    private final Session database;
    private final ForumConditions conditions;
    private final Areas areas;
    private final Clock clock;

    ForumReports(Session database, ForumConditions conditions, Areas areas, Clock clock) {
        this.database = database;
        this.conditions = conditions;
        this.areas = areas;
        this.clock = clock;
    }

    /// A page of a report and, where there is a next page, one row more; the total where it was asked for.
    record Found<T>(List<T> rows, @Nullable Long total) {}

    Found<SectorMix> sectorMix(ForumFilter filter, PageRequest page, Actor actor) {
        var columns = """
                select f.id, cast(f.state #> '{content,name}' as text) as name, f.type, f.formality, m.members,
                  m.sectors, m.by_sector, v.by_level""";
        var where = conditions.of(filter, actor).with("now", clock.instant());
        return page(columns, FORUMS + MIX, where, MIX_KEYS.orderBy(page), page, ForumReports::mix);
    }

    /// Active forums in each area that has any.
    Found<Arena> arenas(@Nullable Country country, boolean oneSided, PageRequest page, Actor actor) {
        var seen = Access.visibleTo(actor, "s")
                .and("f.status = 'ACTIVE'")
                .and("a.area like :country || ':%'", "country", country);
        var from = " from " + COUNTED + seen.where() + " group by a.area) c "
                + (oneSided ? "where c.formal = 0 or c.informal = 0" : "");
        var order = page.sort() == null ? "c.area" : ARENA_KEYS.orderBy(page);
        return rows("select c.area, c.formal, c.informal", from, seen, order, page, this::arena);
    }

    Found<HeldSeat> seats(@Nullable UUID partner, @Nullable Boolean held, PageRequest page, Actor actor) {
        var columns = """
                select x.seat_id, x.partner_id, p.name as partner_name, f.id,
                  cast(f.state #> '{content,name}' as text) as name, f.type, f.status, x.kind, x.role_title, x.chair,
                  x.from_on, x.to_on, (%s) as held""".formatted(HELD);
        var where = Access.visibleTo(actor, "s")
                .and(SamePartner.condition("x.partner_id", "partner"), "partner", partner)
                .and("(" + HELD + ") = :held", "held", held)
                .with("now", clock.instant());
        return page(columns, SEATS, where, SEAT_KEYS.orderBy(page), page, ForumReports::seat);
    }

    /// The root first, then level by level; nothing when this actor may not see the root.
    List<Organigram.Found> beneath(UUID forum, Organigram.Line line, Actor actor) {
        var seen = Access.condition("s");
        return Access.visibleTo(actor, "s")
                .with("forum", forum)
                .with("now", clock.instant())
                .with("most", Organigram.MOST + 1)
                .bind(database.createNativeQuery("""
                        with recursive tree(id, depth) as (
                          select f.id, 0 from forum f join subjects s on s.id = f.id where f.id = :forum and %1$s
                          union
                          select f.id, t.depth + 1 from tree t join forum f on f.%2$s = t.id
                          join subjects s on s.id = f.id where f.status <> 'CLOSED' and t.depth < 50 and %1$s)
                        select f.id, f.%2$s as under, cast(f.state #> '{content,name}' as text) as name, f.type,
                          f.formality, f.status, c.partner_id, c.partner_name, c.role_title,
                          (select count(distinct p.id) from forum_seat x %4$s
                           where x.forum_id = f.id and x.kind <> 'OBSERVER' and %3$s) as members
                        from tree t join forum f on f.id = t.id
                        left join lateral (select x.partner_id, p.name as partner_name, x.role_title
                          from forum_seat x join partner p on p.id = x.partner_id
                          where x.forum_id = f.id and x.chair and %3$s limit 1) c on true
                        order by t.depth, f.name, f.id limit :most""".formatted(seen, line.column(), HELD, SEATED), Tuple.class))
                .getResultList()
                .stream()
                .map(ForumReports::node)
                .toList();
    }

    private <T> Found<T> page(
            String columns, String from, Conditions where, String order, PageRequest page, Function<Tuple, T> row) {
        return rows(columns, from + where.where(), where, order, page, row);
    }

    private <T> Found<T> rows(
            String columns, String from, Conditions where, String order, PageRequest page, Function<Tuple, T> row) {
        var rows = where
                .bind(database.createNativeQuery(
                        columns + from + " order by " + order + " limit :limit offset :offset", Tuple.class))
                .setParameter("limit", page.limit() + 1)
                .setParameter("offset", page.offset())
                .getResultList()
                .stream()
                .map(row)
                .toList();
        var total = page.count()
                ? database.createNativeQuery("select count(*) from (%s%s) r".formatted(columns, from), Long.class)
                : null;
        return new Found<>(rows, total == null ? null : where.bind(total).getSingleResult());
    }

    private static SectorMix mix(Tuple row) {
        return new SectorMix(
                row.get("id", UUID.class),
                texts(row, "name"),
                ForumType.valueOf(row.get("type", String.class)),
                Formality.valueOf(row.get("formality", String.class)),
                row.get("members", Number.class).longValue(),
                map(row.get("by_sector", String.class), new TypeReference<Map<Sector, Long>>() {}),
                map(row.get("by_level", String.class), new TypeReference<Map<String, Long>>() {}),
                row.get("sectors", Long.class) > 1);
    }

    private Arena arena(Tuple row) {
        var parts = row.get("area", String.class).split(":", 3);
        var area = new AreaRef(Country.valueOf(parts[0]), AreaLevel.valueOf(parts[1]), parts[2]);
        return Arena.of(
                area,
                areas.find(area).map(Area::name).orElse(null),
                row.get("formal", Long.class),
                row.get("informal", Long.class));
    }

    private static HeldSeat seat(Tuple row) {
        return new HeldSeat(
                row.get("seat_id", UUID.class),
                row.get("partner_id", UUID.class),
                row.get("partner_name", String.class),
                row.get("id", UUID.class),
                texts(row, "name"),
                ForumType.valueOf(row.get("type", String.class)),
                ForumStatus.valueOf(row.get("status", String.class)),
                SeatKind.valueOf(row.get("kind", String.class)),
                row.get("role_title", String.class),
                row.get("chair", Boolean.class),
                row.get("from_on", LocalDate.class),
                row.get("to_on", LocalDate.class),
                row.get("held", Boolean.class));
    }

    private static Organigram.Found node(Tuple row) {
        var chair = row.get("partner_id", UUID.class);
        return new Organigram.Found(
                row.get("under", UUID.class),
                new Organigram.Node(
                        row.get("id", UUID.class),
                        texts(row, "name"),
                        ForumType.valueOf(row.get("type", String.class)),
                        Formality.valueOf(row.get("formality", String.class)),
                        ForumStatus.valueOf(row.get("status", String.class)),
                        row.get("members", Long.class),
                        chair == null
                                ? null
                                : new Organigram.Chair(
                                        chair,
                                        row.get("partner_name", String.class),
                                        row.get("role_title", String.class)),
                        List.of()));
    }

    private static Map<String, String> texts(Tuple row, String column) {
        return map(Objects.requireNonNull(row.get(column, String.class)), new TypeReference<>() {});
    }

    private static <K, V> Map<K, V> map(@Nullable String json, TypeReference<Map<K, V>> type) {
        return json == null ? Map.of() : StoredJson.mapper().convertValue(StoredJson.read(json), type);
    }
}
