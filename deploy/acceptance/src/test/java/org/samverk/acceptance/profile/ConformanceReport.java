package org.samverk.acceptance.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.samverk.acceptance.RunningSuite;

/// Rule by rule: whether it is met, and what shows it.
record ConformanceReport(List<Rule> rules, List<Shown> shown) {
    private static final String HEAD = """
            # How the API keeps the national REST API profile

            Profile 2.0.0 of 2026-06-17. SKALL: must, SKALL INTE: must not, BÖR: should, BÖR INTE: should not, KAN: may.
            Written by the tests named in the last column, which tried each rule on the running suite or on its OpenAPI document.

            | rule | level | requirement | met | shown by |
            |---|---|---|---|---|
            """;

    /// Why the build must not pass; empty when all is well.
    List<String> faults() {
        var faults = new ArrayList<String>();
        for (var rule : rules) {
            if (shownFor(rule).isEmpty()) {
                faults.add(rule.id() + ": no test shows it");
            }
            if (shownFor(rule).stream().anyMatch(one -> !one.isMet() && !(rule.isExcused() && one.isExcused()))) {
                faults.add(rule.id() + ": not met");
            }
            if (rule.isExcused()) {
                excused(rule, faults);
            }
        }
        shown.stream()
                .map(Shown::rule)
                .filter(id -> rules.stream().noneMatch(rule -> rule.id().equals(id)))
                .forEach(id -> faults.add(id + ": the profile has no such rule"));
        return faults;
    }

    private void excused(Rule rule, List<String> faults) {
        if (rule.mustHold()) {
            faults.add(rule.id() + ": no decision excuses what must hold");
        }
        if (rule.record().isEmpty()) {
            faults.add(rule.id() + ": there is no decision " + rule.decision());
        }
        if (!shownFor(rule).isEmpty()
                && shownFor(rule).stream().filter(Shown::isExcused).allMatch(Shown::isMet)) {
            faults.add(rule.id() + ": it is met, so decision " + rule.decision() + " is not to be named");
        }
    }

    private boolean isMet(Rule rule) {
        return shownFor(rule).stream().allMatch(Shown::isMet);
    }

    private List<Shown> shownFor(Rule rule) {
        return shown.stream().filter(one -> one.rule().equals(rule.id())).toList();
    }

    void write() {
        var rows = rules.stream().map(this::row).collect(Collectors.joining());
        try {
            var target = Files.createDirectories(RunningSuite.ROOT.resolve("deploy/acceptance/target"));
            Files.writeString(target.resolve("conformance.md"), HEAD + rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String row(Rule rule) {
        var by = shownFor(rule).stream().map(Shown::by).collect(Collectors.joining("; "));
        return "| %s | %s | %s | %s | %s |%n".formatted(rule.id(), rule.level(), rule.requirement(), verdict(rule), by);
    }

    private String verdict(Rule rule) {
        if (shownFor(rule).isEmpty()) {
            return "**not shown**";
        }
        if (isMet(rule)) {
            return "yes";
        }
        return rule.record().map(file -> "no, see docs/decisions/" + file).orElse("**no**");
    }
}
