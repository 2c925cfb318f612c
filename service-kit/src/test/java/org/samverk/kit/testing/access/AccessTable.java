package org.samverk.kit.testing.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

/// The table as written: two lines of heading say whose user calls and in which role, and every further line names an
/// act and what each caller is answered. An act is an operationId; where an operation has several lines, a slash and
/// what is different follow it.
record AccessTable(SequencedMap<String, Map<Column, Answer>> rows) {
    static AccessTable of(String text) {
        var lines = text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> List.of(line.strip().split(" +", -1)))
                .toList();
        var columns = columns(lines.get(0), lines.get(1));
        var rows = new LinkedHashMap<String, Map<Column, Answer>>();
        lines.stream().skip(2).forEach(line -> {
            if (rows.put(line.getFirst(), cells(columns, line)) != null) {
                throw new IllegalArgumentException("two lines for " + line.getFirst());
            }
        });
        return new AccessTable(rows);
    }

    /// The operation a line is about.
    static String operation(String act) {
        return act.replaceAll("/.*", "");
    }

    Map<Column, Answer> row(String act) {
        return Objects.requireNonNull(rows.get(act));
    }

    private static List<Column> columns(List<String> whose, List<String> roles) {
        if (whose.size() != roles.size()) {
            throw new IllegalArgumentException("the two lines of heading do not match");
        }
        var columns = new ArrayList<Column>();
        for (var i = 0; i < whose.size(); i++) {
            columns.add(new Column(whose.get(i), roles.get(i)));
        }
        return columns;
    }

    private static Map<Column, Answer> cells(List<Column> columns, List<String> line) {
        if (line.size() != columns.size() + 1) {
            throw new IllegalArgumentException("%d cells, not %d: %s".formatted(line.size() - 1, columns.size(), line));
        }
        var cells = new LinkedHashMap<Column, Answer>();
        for (var i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), new Answer(line.get(i + 1)));
        }
        return cells;
    }
}
