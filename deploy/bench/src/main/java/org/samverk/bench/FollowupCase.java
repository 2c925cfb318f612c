package org.samverk.bench;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// First pages of what follow-up lists, for values that many have, that few have, and that only old ones have;
/// and how measurements come in and go out by the thousand.
final class FollowupCase {

    static final Case FOLLOWUP = new Case(
            "followup",
            "followup-service",
            "followup.sql",
            "followup occasions with their plans, measurements and lessons, and heads (`subjects`), without a journal",
            "DK_P:1000000001",
            Stream.of(occasions(), plans(), measurements(), lessons())
                    .flatMap(List::stream)
                    .toList(),
            List.of(new ImportTrial(), new SeriesTrial()));

    private static final String API = "/samverk/v1/";

    private FollowupCase() {}

    private static List<Question> occasions() {
        return List.of(
                question("occasions, no filter", "followup-occasions"),
                question("occasions, overdue", "followup-occasions?overdue=true"),
                question("occasions, overdue, few of them old", "followup-occasions?overdue=true&status=RETURNED"),
                question("occasions, status, common", "followup-occasions?status=RECEIVED"),
                question("occasions, status, rare and old", "followup-occasions?status=RETURNED"),
                question("occasions, of a plan", "followup-occasions?plan=" + id(0xe000, 30)),
                question("occasions, reporter, rare", "followup-occasions?reporter=" + id(0x9000, 1)),
                question("occasions, reporter, of nearly all", "followup-occasions?reporter=" + id(0x9000, 1000)),
                question("occasions, recipient, in share", "followup-occasions?recipient=" + id(0x9000, 500)),
                question("occasions, subject, in share", "followup-occasions?subject=" + id(0xb000, 500)),
                question("occasions, due within a month", "followup-occasions?dueFrom=2020-03-01&dueUntil=2020-03-31"),
                question("occasions, sort=dueDate", "followup-occasions?sort=dueDate"),
                question("occasions, page 20", "followup-occasions?page=20"));
    }

    private static List<Question> plans() {
        return List.of(
                question("plans, no filter", "followup-plans"),
                question("plans, status, common", "followup-plans?status=ACTIVE"),
                question("plans, owner, in share", "followup-plans?owner=" + id(0x9000, 500)),
                question("plans, words, rare and old", "followup-plans?q=fyrvaktare"),
                question("plans, words, of all", "followup-plans?q=uppfoljning"),
                question("plans, words, of none", "followup-plans?q=qqxyz"));
    }

    private static List<Question> measurements() {
        var list = "indicators/" + id(0xc000, 1) + "/measurements";
        return List.of(
                question("measurements, no filter", list),
                question("measurements, area, in share", list + "?area=SE-3100"),
                question("measurements, status, rare and old", list + "?status=PRELIMINARY"),
                question(
                        "series, one area, one group",
                        "indicators/" + id(0xc000, 1) + "/series?area=SE-3100&ageGroup=G0"));
    }

    private static List<Question> lessons() {
        return List.of(
                question("theme, common", "lessons?theme=PHYSICAL_ACTIVITY"),
                question("theme, rare and old", "lessons?theme=HYGIENE"),
                question("lessons, category, rare and old", "lessons?category=COMPETENCE"),
                question("lessons, subject, in share", "lessons?subject=" + id(0xb000, 500)),
                question("library, no words", "library"),
                question("library, words, rare", "library?q=tillit&lang=sv"),
                question("library, words, of nearly all", "library?q=samarbete&lang=sv"));
    }

    private static Question question(String name, String path) {
        return new Question(name, API + path);
    }

    /// As the script gives them.
    private static String id(long kind, long number) {
        return new UUID(0x7000L, kind << 48 | number).toString();
    }
}
