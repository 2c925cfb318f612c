package org.samverk.followup.need.challenge.summary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.function.Function;
import org.hibernate.Session;
import org.samverk.followup.need.challenge.ChallengeFilter;
import org.samverk.followup.need.challenge.ChallengeStatus;
import org.samverk.followup.need.challenge.Challenges;
import org.samverk.followup.need.challenge.summary.ChallengeSummary.ByArea;
import org.samverk.followup.need.challenge.summary.ChallengeSummary.BySeverity;
import org.samverk.followup.need.challenge.summary.ChallengeSummary.ByStatus;
import org.samverk.followup.need.challenge.summary.ChallengeSummary.ByTheme;
import org.samverk.followup.need.challenge.summary.ChallengeSummary.ByThemeAndArea;
import org.samverk.followup.need.challenge.summary.ChallengeSummary.Count;
import org.samverk.kit.security.Actor;

/// Counts the health challenges that their asker may see. One statement.
@ApplicationScoped
class CountChallenges {
    /// Entries of a list at most.
    private static final int MOST = 1000;
    /// What is grouped by, as bits of `grouping`: a bit is set for what is not.
    private static final int BY_THEME = 0b0111;

    private static final int BY_AREA = 0b1011;
    private static final int BY_SEVERITY = 0b1101;
    private static final int BY_STATUS = 0b1110;
    private static final int BY_THEME_AND_AREA = 0b0011;
    private static final int ALL = 0b1111;

    private static final String COUNTED = """
            select g.*, k.name from (
              select t.*, row_number() over (partition by t.grouped
                order by t.challenges desc, t.theme, t.area, t.severity, t.status) as place
              from (
                select grouping(c.theme, c.area, c.severity, c.status) as grouped, c.theme, c.area, c.severity, c.status,
                  count(*) as challenges, count(*) filter (where c.status = 'OPEN') as open,
                  max(c.severity) as worst,
                  count(*) filter (where\s""";
    private static final String GROUPED = """

                group by grouping sets ((c.theme), (c.area), (c.severity), (c.status), (c.theme, c.area), ())) t) g
            left join known_area k on k.code = g.area
            where g.place <= :most order by g.place""";

    private final Session database;
    private final Challenges challenges;

    CountChallenges(Session database, Challenges challenges) {
        this.database = database;
        this.challenges = challenges;
    }

    ChallengeSummary of(ChallengeFilter filter, Actor actor) {
        var where = challenges.where(filter, actor);
        var counted = where.bind(database.createNativeQuery(
                        COUNTED + Challenges.IDLE + ") as idle" + Challenges.FROM + where.where() + GROUPED,
                        Tuple.class))
                .setParameter("most", MOST + 1)
                .getResultList();
        return new ChallengeSummary(
                some(counted, ALL, CountChallenges::count).getFirst(),
                some(counted, BY_THEME, row -> new ByTheme(theme(row), count(row))),
                some(counted, BY_AREA, row -> new ByArea(area(row), name(row), count(row))),
                some(counted, BY_SEVERITY, row -> new BySeverity(row.get("severity", Integer.class), count(row))),
                some(
                        counted,
                        BY_STATUS,
                        row -> new ByStatus(ChallengeStatus.valueOf(row.get("status", String.class)), count(row))),
                some(
                        counted,
                        BY_THEME_AND_AREA,
                        row -> new ByThemeAndArea(theme(row), area(row), name(row), count(row))),
                counted.stream().anyMatch(row -> row.get("place", Long.class) > MOST));
    }

    private static <T> List<T> some(List<Tuple> counted, int grouped, Function<Tuple, T> entry) {
        return counted.stream()
                .filter(row -> row.get("grouped", Integer.class) == grouped)
                .limit(MOST)
                .map(entry)
                .toList();
    }

    private static Count count(Tuple row) {
        return new Count(
                row.get("challenges", Long.class),
                row.get("open", Long.class),
                row.get("idle", Long.class),
                row.get("worst", Integer.class));
    }

    private static String theme(Tuple row) {
        return row.get("theme", String.class);
    }

    private static String area(Tuple row) {
        return row.get("area", String.class);
    }

    private static String name(Tuple row) {
        return row.get("name", String.class);
    }
}
