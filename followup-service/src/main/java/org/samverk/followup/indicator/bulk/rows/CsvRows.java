package org.samverk.followup.indicator.bulk.rows;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.samverk.followup.indicator.measurement.content.Breakdown;
import org.samverk.followup.indicator.measurement.content.MeasurementContent;
import org.samverk.followup.indicator.measurement.content.MeasurementStatus;
import org.samverk.kit.problem.FieldError;

/// Rows of a table in UTF-8 under a row of names. Spreadsheets of the Nordic countries part cells by a semicolon and
/// write a decimal comma: the first line tells.
public final class CsvRows {
    private static final List<String> NEEDED = List.of("area", "period");
    private static final Set<String> KNOWN = Set.of(
            "area",
            "period",
            "sex",
            "ageGroup",
            "education",
            "origin",
            "status",
            "value",
            "numerator",
            "denominator",
            "text",
            "ordinal",
            "observed",
            "reason",
            "source");
    /// What a series has beside, to be read by people.
    private static final Set<String> PASSED_OVER = Set.of("areaName", "attribution");

    private static final int LONGEST_RECORD = 256 * 1024;

    private final char separator;
    private final Consumer<Row> taking;

    private CsvRows(char separator, Consumer<Row> taking) {
        this.separator = separator;
        this.taking = taking;
    }

    /// Every row, good or bad, one after the other. What cannot be read on ends with a bad row.
    public static void read(Path file, Consumer<Row> taking) throws IOException {
        try (var reader = open(file)) {
            new CsvRows(separator(reader), taking).read(reader);
        } catch (CharacterCodingException e) {
            taking.accept(Row.bad(1, "file", "not-utf-8", "The file is not text in UTF-8."));
        }
    }

    /// By the names of the columns. A first line longer than a record may be is no such line, and is not read whole.
    private static char separator(BufferedReader reader) throws IOException {
        var beginning = new char[LONGEST_RECORD / 2];
        reader.mark(LONGEST_RECORD);
        var read = Math.max(0, reader.read(beginning));
        reader.reset();
        var first = new String(beginning, 0, read).lines().findFirst().orElse("");
        return first.indexOf(';') >= 0 ? ';' : ',';
    }

    private static BufferedReader open(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder), LONGEST_RECORD);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private void read(Reader reader) throws IOException {
        var line = 1L;
        var quotes = new OpenQuotes(reader, separator);
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator)
                .maxBufferSize(LONGEST_RECORD)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .build(
                        NamedCsvRecordHandler.builder()
                                .allowDuplicateHeaderFields(true)
                                .build(),
                        quotes)) {
            var header = false;
            for (var row : csv) {
                line = row.getStartingLineNumber();
                if (!header && !named(row.getHeader())) {
                    return;
                }
                header = true;
                taking.accept(row(row));
            }
            if (quotes.unclosed()) {
                taking.accept(unclosed(quotes));
            } else if (!header) {
                taking.accept(Row.bad(line, "file", "no-rows", "There is no row under the names of the columns."));
            }
        } catch (CsvParseException | UncheckedIOException failure) {
            if (failure.getCause() instanceof CharacterCodingException coding) {
                throw coding;
            }
            taking.accept(
                    quotes.unclosed()
                            ? unclosed(quotes)
                            : Row.bad(line + 1, "file", "not-csv", "From here on it is no table that can be read."));
        }
    }

    private static Row unclosed(OpenQuotes quotes) {
        return Row.bad(
                quotes.opened(),
                "file",
                "not-csv",
                "A quote begins here that does not end where its cell does, so that what follows cannot be read.");
    }

    private boolean named(List<String> header) {
        var faults = new ArrayList<FieldError>();
        NEEDED.stream()
                .filter(name -> !header.contains(name))
                .forEach(name ->
                        faults.add(FieldError.at("/" + name, "column-missing", "There is no column of this name.")));
        header.stream()
                .filter(name -> !KNOWN.contains(name) && !PASSED_OVER.contains(name))
                .forEach(name -> faults.add(FieldError.at(
                        "/" + (name.matches("[\\p{L}\\p{N} _.-]{1,60}") ? name : "?"),
                        "column-unknown",
                        "Known: " + String.join(", ", KNOWN.stream().sorted().toList()))));
        header.stream()
                .filter(name -> KNOWN.contains(name) && Collections.frequency(header, name) > 1)
                .distinct()
                .forEach(name -> faults.add(
                        FieldError.at("/" + name, "column-twice", "There are several columns of this name.")));
        if (!faults.isEmpty()) {
            taking.accept(Row.bad(1, faults));
        }
        return faults.isEmpty();
    }

    private Row row(NamedCsvRecord row) {
        var line = row.getStartingLineNumber();
        var cells = new CsvCells(row, separator == ';');
        if (row.getFieldCount() != row.getHeader().size()) {
            return Row.bad(
                    line,
                    "file",
                    "cells",
                    "It has %d cells under %d names."
                            .formatted(row.getFieldCount(), row.getHeader().size()));
        }
        var content = new MeasurementContent(
                cells.needed("area"),
                cells.needed("period"),
                new Breakdown(
                        cells.choice("sex", Breakdown.Sex.TOTAL),
                        cells.text("ageGroup"),
                        cells.text("education"),
                        cells.text("origin")),
                cells.choice("status", MeasurementStatus.ACTUAL),
                cells.beside("ordinal", "value"),
                cells.number("numerator"),
                cells.number("denominator"),
                cells.said("text"),
                (Integer) cells.whole("ordinal", Integer::valueOf),
                (Long) cells.whole("observed", Long::valueOf),
                cells.said("reason"),
                cells.said("source"));
        return cells.faults().isEmpty() ? Row.good(line, content) : Row.bad(line, cells.faults());
    }
}
