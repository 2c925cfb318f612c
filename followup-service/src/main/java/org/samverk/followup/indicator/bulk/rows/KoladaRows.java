package org.samverk.followup.indicator.bulk.rows;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.samverk.followup.indicator.measurement.content.Breakdown;
import org.samverk.followup.indicator.measurement.content.MeasurementContent;
import org.samverk.followup.indicator.measurement.content.MeasurementStatus;
import org.samverk.kit.stored.StoredJson;

/// Rows as Kolada's API has them, `{kpi, municipality, period, values: [{gender, value, status}]}`: in a list, one
/// after the other, or in the envelope `{values: [...]}` they are answered in. Each value of a row is a measurement.
/// The API answers all of them on one line, so they are named by their number.
public final class KoladaRows {
    private static final int DECIMALS = 6;
    /// More than there are sexes, and a bound to what is kept.
    private static final int MOST_VALUES = 100;
    private static final int DEEPEST = 2;
    private static final String MUNICIPALITY = "municipality";
    private static final String ROW = "A row is an object with kpi, municipality, period and values.";
    private static final String NAMELESS = "A row names its municipality.";
    /// By one of which an object tells that it is a row, whatever else it lacks.
    private static final Set<String> OF_A_ROW = Set.of("kpi", MUNICIPALITY, "period");
    private static final Set<String> KNOWN =
            Set.of("kpi", MUNICIPALITY, "period", "gender", "status", "value", "isdeleted");

    private final JsonParser json;
    private final String kpi;
    private final Consumer<Row> taking;
    private int number;

    private KoladaRows(JsonParser json, String kpi, Consumer<Row> taking) {
        this.json = json;
        this.kpi = kpi;
        this.taking = taking;
    }

    /// Every measurement, good or bad, one after the other. What cannot be read on ends with a bad row.
    /// @param kpi the key figure the rows are of
    public static void read(Path file, String kpi, Consumer<Row> taking) throws IOException {
        try (var in = Files.newInputStream(file);
                var json = StoredJson.mapper().createParser(in)) {
            var rows = new KoladaRows(json, kpi, taking);
            try {
                rows.read();
            } catch (JsonProcessingException e) {
                rows.bad("file", "not-json", "From here on it is no JSON that can be read.");
            }
        }
    }

    private void read() throws IOException {
        for (var token = json.nextToken(); token != null; token = json.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    one();
                }
            } else {
                one();
            }
        }
        if (number == 0) {
            taking.accept(Row.bad(1, "file", "no-rows", "There is no row in it."));
        }
    }

    private void one() throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            bad("file", "not-a-row", ROW);
            json.skipChildren();
            return;
        }
        var part = part(0);
        if (part.envelope) {
            if (part.given > 0) {
                bad(MUNICIPALITY, "missing", NAMELESS);
            }
        } else if (OF_A_ROW.stream().anyMatch(part.said::has)) {
            row(part);
        } else if (part.given > 0 || !part.listed) {
            bad("file", "not-a-row", ROW);
        }
    }

    /// What is kept of an object: what it says by the names that are known, and the first of its values. So the
    /// largest row is no larger in memory than a small one.
    private static final class Part {
        private final ObjectNode said = StoredJson.mapper().createObjectNode();
        private final List<Part> values = new ArrayList<>();
        private int given;
        private boolean listed;
        private boolean envelope;

        void add(Part value) {
            if (values.size() < MOST_VALUES) {
                values.add(value);
            }
            given++;
        }

        JsonNode says(String name) {
            return said.path(name);
        }
    }

    /// Whether it is a row or the envelope of rows, what stands in its `values` tells.
    /// @param depth 0 for what may be an envelope, 1 for a row in one, 2 for a value of that
    private Part part(int depth) throws IOException {
        var part = new Part();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var name = json.currentName();
            var token = json.nextToken();
            if (token == JsonToken.START_ARRAY && name.equals("values") && depth < DEEPEST) {
                part.listed = true;
                values(part, depth);
            } else if ((token.isScalarValue() || token == JsonToken.VALUE_NULL) && KNOWN.contains(name)) {
                part.said.set(name, json.readValueAsTree());
            } else {
                json.skipChildren();
            }
        }
        return part;
    }

    private void values(Part of, int depth) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            var each = json.currentToken() == JsonToken.START_OBJECT ? part(depth + 1) : new Part();
            json.skipChildren();
            if (depth == 0 && each.said.has(MUNICIPALITY)) {
                of.envelope = true;
                row(each);
            } else if (of.envelope) {
                bad(MUNICIPALITY, "missing", NAMELESS);
            } else {
                of.add(each);
            }
        }
    }

    private void row(Part row) {
        number++;
        if (!row.says("kpi").asText().equals(kpi)) {
            taking.accept(Row.bad(number, "kpi", "another-kpi", "The indicator is that of %s.".formatted(kpi)));
        } else if (row.given == 0) {
            taking.accept(Row.bad(number, "values", "missing", "A row has values."));
        } else if (row.given > MOST_VALUES) {
            taking.accept(Row.bad(
                    number,
                    "values",
                    "too-many",
                    "It has %d values; one row has at most %d.".formatted(row.given, MOST_VALUES)));
        } else {
            row.values.forEach(value -> taking.accept(measurement(number, row.said, value.said)));
        }
    }

    private static Row measurement(int place, JsonNode row, JsonNode value) {
        var area = area(row.path(MUNICIPALITY).asText());
        if (area == null) {
            return Row.bad(
                    place, MUNICIPALITY, "wrong-value", "Four digits: a municipality, 00 and a region, or 0000.");
        }
        var sex = sex(value.path("gender").asText());
        if (sex == null) {
            return Row.bad(place, "gender", "wrong-value", "T, K (or F) or M.");
        }
        var number = value.path("value");
        if (!number.isNull() && !(number.isNumber() && MeasurementContent.bounded(number.decimalValue()))) {
            return Row.bad(place, "value", "wrong-value", "A number, or null where there is none.");
        }
        if (value.path("isdeleted").asBoolean()) {
            return Row.bad(place, "isdeleted", "wrong-value", "Kolada has deleted this value: leave it out.");
        }
        return Row.good(
                place,
                content(
                        area,
                        row.path("period").asText(),
                        sex,
                        number,
                        value.path("status").asText("")));
    }

    private static MeasurementContent content(
            String area, String period, Breakdown.Sex sex, JsonNode number, String said) {
        var missing = number.isNull();
        return new MeasurementContent(
                area,
                period,
                new Breakdown(sex, null, null, null),
                missing ? MeasurementStatus.MISSING : MeasurementStatus.ACTUAL,
                missing ? null : rounded(number.decimalValue()),
                null,
                null,
                null,
                null,
                null,
                missing ? reason(said) : null,
                null);
    }

    private static String reason(String said) {
        var legible = said.replaceAll("[\\p{Cc}\\p{Cs}]", "").strip();
        var letters = Math.min(legible.codePointCount(0, legible.length()), 100);
        return legible.isEmpty()
                ? "Inget värde i Kolada"
                : "Kolada: " + legible.substring(0, legible.offsetByCodePoints(0, letters));
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.scale() > DECIMALS ? number.setScale(DECIMALS, RoundingMode.HALF_UP) : number;
    }

    /// 0000 is Sweden, and 00 and two digits a region.
    private static @Nullable String area(String municipality) {
        if (!municipality.matches("\\d{4}")) {
            return null;
        }
        if (municipality.equals("0000")) {
            return "SE";
        }
        return "SE-" + (municipality.startsWith("00") ? municipality.substring(2) : municipality);
    }

    private static Breakdown.@Nullable Sex sex(String gender) {
        return switch (gender) {
            case "T" -> Breakdown.Sex.TOTAL;
            case "K", "F" -> Breakdown.Sex.WOMEN;
            case "M" -> Breakdown.Sex.MEN;
            default -> null;
        };
    }

    private void bad(String field, String code, String detail) {
        number++;
        taking.accept(Row.bad(number, field, code, detail));
    }
}
