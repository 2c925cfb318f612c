package org.samverk.followup.indicator.bulk.rows;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.problem.FieldError;

/// What stands in one row, by column; what cannot be read is a fault, and nothing.
final class CsvCells {
    private final NamedCsvRecord row;
    private final boolean decimalComma;
    private final List<FieldError> faults = new ArrayList<>();

    CsvCells(NamedCsvRecord row, boolean decimalComma) {
        this.row = row;
        this.decimalComma = decimalComma;
    }

    /// A code, a name or a number: blanks around it mean nothing.
    @Nullable
    String text(String column) {
        return text(column, row.findField(column).map(String::strip).orElse(""));
    }

    /// What somebody wrote, as it was written.
    @Nullable
    String said(String column) {
        return text(
                column, row.findField(column).filter(text -> !text.isBlank()).orElse(""));
    }

    /// An apostrophe before what a spreadsheet would calculate is not meant ([org.samverk.kit.download.Cells]).
    private @Nullable String text(String column, String text) {
        if (text.indexOf('\0') >= 0) {
            faults.add(FieldError.at("/" + column, "wrong-value", "It holds a character that cannot be kept."));
            return null;
        }
        var meant = text.matches("(?s)'+[=+\\-@\\t\\r].*") ? text.substring(1) : text;
        return meant.isEmpty() ? null : meant;
    }

    @Nullable
    BigDecimal number(String column) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        if (decimalComma && text.matches("[+-]?[1-9]\\d{0,2}(\\.\\d{3})+")) {
            faults.add(FieldError.at(
                    "/" + column,
                    "wrong-value",
                    "The point may part thousands or decimals: leave it out, or write a comma before decimals."));
            return null;
        }
        var plain = decimalComma ? text.replace(',', '.') : text;
        if (plain.matches("[+-]?\\d{1,15}(\\.\\d{1,6})?")) {
            return new BigDecimal(plain);
        }
        faults.add(FieldError.at(
                "/" + column,
                "wrong-value",
                "A number of at most 15 digits and 6 decimals; nothing is an empty cell."));
        return null;
    }

    /// A value where there is no ordinal. The table of a series has the ordinal of what was found as its value too.
    @Nullable
    BigDecimal beside(String ordinal, String value) {
        var number = number(value);
        var place = text(ordinal);
        if (place == null) {
            return number;
        }
        if (number != null && place.matches("\\d{1,9}") && number.compareTo(new BigDecimal(place)) != 0) {
            faults.add(FieldError.at(
                    "/" + value,
                    "wrong-value",
                    "It is another number than the ordinal: leave it empty, or write that."));
        }
        return null;
    }

    interface Reading<N> {
        N of(String text);
    }

    <N extends Number> @Nullable Number whole(String column, Reading<N> reading) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        try {
            if (text.matches("\\d+")) {
                return reading.of(text);
            }
        } catch (NumberFormatException _) {
            faults.add(FieldError.at("/" + column, "wrong-value", "A whole number, and a smaller one."));
            return null;
        }
        faults.add(FieldError.at("/" + column, "wrong-value", "A whole number."));
        return null;
    }

    /// @param otherwise where nothing is said
    <E extends Enum<E>> E choice(String column, E otherwise) {
        var text = text(column);
        var choices = otherwise.getDeclaringClass().getEnumConstants();
        for (var choice : choices) {
            if (choice.name().equals(text)) {
                return choice;
            }
        }
        if (text != null) {
            faults.add(FieldError.at("/" + column, "wrong-value", "Allowed: " + List.of(choices)));
        }
        return otherwise;
    }

    String needed(String column) {
        var text = text(column);
        if (text == null) {
            faults.add(FieldError.at("/" + column, "missing", "An empty cell."));
            return "";
        }
        return text;
    }

    /// Of what was asked for so far.
    List<FieldError> faults() {
        return faults;
    }
}
