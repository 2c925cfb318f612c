package org.samverk.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How soon a long series begins to come, and how soon it is whole: thirty years of 290 municipalities and
/// three sexes against a tenth of that.
final class SeriesTrial implements Trial {
    private static final String FILLED = """
            insert into measurement (id, version, state)
            select gen_random_uuid(), 1, jsonb_build_object('indicatorId', cast(? as text), 'content', jsonb_build_object(
                'area', 'SE-' || 3000 + a, 'period', (1996 + y)::text, 'breakdown', jsonb_build_object('sex', s),
                'status', 'ACTUAL', 'value', a % 90),
              'createdAt', '2020-01-01T00:00:00Z', 'updatedAt', '2020-01-01T00:00:00Z')
            from generate_series(1, ?) a, generate_series(0, 29) y, unnest(array['TOTAL', 'WOMEN', 'MEN']) s""";
    private static final int AREAS = 290;
    private static final int FEWER = 29;

    private record Answer(long first, long whole) {}

    @Override
    public void run(Ground smaller, Ground ground, PrintStream out)
            throws IOException, SQLException, InterruptedException {
        var small = filled(ground, "FEWER", FEWER);
        var large = filled(ground, "ALL", AREAS);
        var smalls = new ArrayList<Answer>();
        var larges = new ArrayList<Answer>();
        for (var round = -2; round < ground.arguments().rounds(); round++) {
            var fewer = asked(ground, small);
            var all = asked(ground, large);
            if (round >= 0) {
                smalls.add(fewer);
                larges.add(all);
            }
        }
        var first = Ratio.of(firsts(smalls), firsts(larges));
        var whole = Ratio.of(wholes(smalls), wholes(larges));
        var share = Ratio.of(wholes(larges), firsts(larges));
        out.printf(
                Locale.ROOT,
                "series of %d points against one of %d: first byte after %.2f times as long, whole after %.2f times;"
                        + " the first byte comes at %.2f of the whole%n",
                AREAS * 90,
                FEWER * 90,
                first.medians(),
                whole.medians(),
                share.medians());
    }

    private static String filled(Ground ground, String code, int areas)
            throws IOException, SQLException, InterruptedException {
        var indicator = ground.indicator(code);
        try (var database = ground.connect();
                var filling = database.prepareStatement(FILLED);
                var analyzing = database.createStatement()) {
            filling.setString(1, indicator.substring(indicator.lastIndexOf('/') + 1));
            filling.setInt(2, areas);
            filling.executeUpdate();
            analyzing.execute("vacuum (analyze) measurement");
        }
        return indicator + "/series";
    }

    private static Answer asked(Ground ground, String series) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        try (var body = ground.get(series, BodyHandlers.ofInputStream()).body()) {
            if (body.read() < 0) {
                throw new IllegalStateException(series + " is empty");
            }
            var first = System.nanoTime() - begun;
            body.transferTo(OutputStream.nullOutputStream());
            return new Answer(first, System.nanoTime() - begun);
        }
    }

    private static List<Long> firsts(List<Answer> answers) {
        return answers.stream().map(Answer::first).toList();
    }

    private static List<Long> wholes(List<Answer> answers) {
        return answers.stream().map(Answer::whole).toList();
    }
}
