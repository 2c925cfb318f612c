package org.samverk.followup.indicator.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.samverk.followup.indicator.bulk.rows.CsvRows;
import org.samverk.followup.indicator.bulk.rows.KoladaRows;
import org.samverk.followup.indicator.bulk.rows.Row;
import org.samverk.followup.indicator.content.IndicatorContent;
import org.samverk.followup.indicator.measurement.MeasurementState;
import org.samverk.followup.indicator.measurement.content.Fitting;
import org.samverk.followup.indicator.measurement.content.MeasurementContent;
import org.samverk.followup.reference.KnownAreas;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.problem.Violations;

/// Looks at every row of a file, as at one that is entered singly. Never within a transaction: the register of areas
/// may be asked.
@ApplicationScoped
class CheckRows {
    private final KnownAreas areas;
    private final Validator validator;

    CheckRows(KnownAreas areas, Validator validator) {
        this.areas = areas;
        this.validator = validator;
    }

    /// Takes what is found, row by row.
    interface Finding {
        void good(Staging.Staged row);

        void bad(long line, List<FieldError> faults);
    }

    /// What a file is checked against.
    record Against(UUID importId, UUID indicatorId, IndicatorContent indicator, LocalDate today) {}

    void check(ReceivedRows file, Against against, Finding finding) throws IOException {
        var fitting = new Fitting(against.indicator(), against.today());
        var known = new Known(areas);
        Consumer<Row> checking = row -> {
            var faults = faults(row, fitting, known);
            if (faults.isEmpty()) {
                finding.good(staged(row, against));
            } else {
                finding.bad(row.line(), faults);
            }
        };
        switch (file.form()) {
            case CSV -> CsvRows.read(file.path(), checking);
            case KOLADA ->
                KoladaRows.read(
                        file.path(),
                        Objects.requireNonNullElse(against.indicator().source().koladaKpi(), "none"),
                        checking);
        }
    }

    private List<FieldError> faults(Row row, Fitting fitting, Known known) {
        var content = row.content();
        if (content == null) {
            return row.faults();
        }
        var violations = validator.validate(content);
        if (!violations.isEmpty()) {
            return Violations.of(violations);
        }
        if (!known.has(content.area())) {
            return List.of(FieldError.at("/area", "unknown-area", "No area of /areas, nor a country."));
        }
        return fitting.faults(content.settled());
    }

    /// Times are set when it is loaded.
    private static Staging.Staged staged(Row row, Against against) {
        MeasurementContent content = Objects.requireNonNull(row.content());
        var never = Instant.EPOCH;
        return new Staging.Staged(
                row.line(),
                new MeasurementState(against.indicatorId(), content.settled(), against.importId(), never, never));
    }

    /// The register asks its neighbour once at most, however many areas are unknown.
    private static final class Known {
        private final KnownAreas areas;
        private Set<String> codes;
        private boolean asked;

        Known(KnownAreas areas) {
            this.areas = areas;
            codes = areas.codes();
        }

        boolean has(String code) {
            if (!codes.contains(code) && !asked) {
                asked = true;
                areas.hear();
                codes = areas.codes();
            }
            return codes.contains(code);
        }
    }
}
