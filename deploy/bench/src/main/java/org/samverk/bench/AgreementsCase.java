package org.samverk.bench;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// First pages of the list of agreements, for values that many have, that few have, and that only old ones have.
final class AgreementsCase {

    static final Case AGREEMENTS = new Case(
            "agreements",
            "agreements-service",
            "agreements.sql",
            "agreements with their index tables and heads (`subjects`), without a journal",
            "DK_P:1000000001",
            Stream.of(standing(), content(), relations(), days(), orders())
                    .flatMap(List::stream)
                    .toList());

    private static final String LIST = "/samverk/v1/agreements";

    private AgreementsCase() {}

    private static List<Question> standing() {
        return List.of(
                question("no filter", ""),
                question("status ACTIVE", "status=ACTIVE"),
                question("status EXPIRED", "status=EXPIRED"),
                question("status TERMINATED", "status=TERMINATED"),
                question("status PENDING_SIGNATURE, mostly out of sight", "status=PENDING_SIGNATURE"),
                question("status SIGNED", "status=SIGNED"),
                question("status NOTICE_GIVEN", "status=NOTICE_GIVEN"),
                question("status RENEWED, of none", "status=RENEWED"),
                question("in force on a day", "inForceOn=2024-06-01"));
    }

    private static List<Question> content() {
        return List.of(
                question("type, common", "type=PARTNERSHIP_AGREEMENT"),
                question("type, common, in force on a day", "type=PARTNERSHIP_AGREEMENT&inForceOn=2024-06-01"),
                question("type, less common", "type=OPERATING_AGREEMENT"),
                question("type, old agreements only", "type=HEALTH_AGREEMENT"),
                question("theme, common", "theme=PHYSICAL_ACTIVITY"),
                question("theme, rare", "theme=HYGIENE"),
                question("theme, old agreements only", "theme=SEXUAL_HEALTH"),
                question("type, less common, with common theme", "type=OPERATING_AGREEMENT&theme=PHYSICAL_ACTIVITY"),
                question("lacking=GOALS", "lacking=GOALS"),
                question("lacking=END", "lacking=END"),
                question("lacking=FOLLOW_UP", "lacking=FOLLOW_UP"));
    }

    private static List<Question> relations() {
        var ids = LongStream.rangeClosed(1, 20)
                .mapToObj(n -> agreement(40 * n + 6))
                .collect(Collectors.joining(","));
        return List.of(
                question("party, in share", "party=" + organisation(500)),
                question("party, of nearly all", "party=" + organisation(1000)),
                question("owner, in share", "owner=" + organisation(500)),
                question("parent, children in share", "parent=" + agreement(1)),
                question("parent, no children", "parent=" + agreement(30)),
                question("supersedes, of none", "supersedes=" + agreement(30)),
                question("externalId", "externalId=bench:agreement-101"),
                question("id, twenty", "id=" + ids),
                new Question("one agreement", LIST + "/" + agreement(101)));
    }

    private static List<Question> days() {
        return List.of(
                question("expiringWithin, few", "expiringWithin=7"),
                question("expiringWithin, many", "expiringWithin=1000"),
                question("noticeDeadlineWithin, few", "noticeDeadlineWithin=3"),
                question("noticeDeadlineWithin, many", "noticeDeadlineWithin=365"),
                question("noticeWindowOpen=true", "noticeWindowOpen=true"),
                question("noticeWindowOpen=false", "noticeWindowOpen=false"),
                new Question("days ahead", "/samverk/v1/agreement-reports/deadlines"));
    }

    private static List<Question> orders() {
        return List.of(
                question("sort=createdAt", "sort=createdAt"),
                question("sort=type", "sort=type"),
                question("sort=-type", "sort=-type"),
                question("sort=inForceUntil", "sort=inForceUntil"),
                question("sort=-inForceUntil", "sort=-inForceUntil"),
                question("count=true", "count=true"),
                question("page 20", "page=20"));
    }

    private static Question question(String name, String query) {
        return new Question(name, LIST + "?" + query);
    }

    /// As the script gives them.
    private static String agreement(long number) {
        return new UUID(0x7000L, 0x8000_0000_0000_0000L | number).toString();
    }

    private static String organisation(long number) {
        return new UUID(0x7000L, 0x9000_0000_0000_0000L | number).toString();
    }
}
