package org.samverk.bench;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// First pages of the list of partners, for values that many have, that few have, and that only old ones have.
final class PartnersCase {

    static final Case PARTNERS = new Case(
            "partners",
            "partners-service",
            "partners.sql",
            "partners with their index tables and heads (`subjects`), without a journal",
            "DK_P:1000000101",
            Stream.of(codes(), standing(), relations(), lookups(), words(), orders())
                    .flatMap(List::stream)
                    .toList(),
            List.of(new ExportTrial()));

    private static final String LIST = "/samverk/v1/partners";

    private PartnersCase() {}

    private static List<Question> codes() {
        return List.of(
                question("no filter", ""),
                question("kind, common", "kind=ASSOCIATION"),
                question("kind, rare", "kind=REGION"),
                question("sector, common", "sector=CIVIL_SOCIETY"),
                question("sector, rare", "sector=PUBLIC"),
                question("level, common", "level=LOCAL"),
                question("level, rare", "level=REGIONAL"),
                question("country, common", "country=SE"),
                question("country, rare", "country=IS"),
                question("theme, common", "theme=PHYSICAL_ACTIVITY"),
                question("theme, rare", "theme=HYGIENE"),
                question("theme, old partners only", "theme=SEXUAL_HEALTH"),
                question("area, municipality, common", "area=SE-1480"),
                question("area, municipality, old partners only", "area=SE-0114"),
                question("area, region, common", "area=SE-14"),
                question("area, region, rare", "area=SE-09"),
                question("kind, rare, with common theme", "kind=REGION&theme=PHYSICAL_ACTIVITY"),
                question("kind, common, with common theme", "kind=BUSINESS&theme=PHYSICAL_ACTIVITY"));
    }

    private static List<Question> standing() {
        return List.of(
                question("status ACTIVE", "status=ACTIVE"),
                question("status INACTIVE", "status=INACTIVE"),
                question("status MERGED", "status=MERGED"),
                question("status DISSOLVED", "status=DISSOLVED"),
                question("confirmed=true", "confirmed=true"),
                question("confirmed=false", "confirmed=false"),
                question("archived=true", "archived=true"));
    }

    private static List<Question> relations() {
        return List.of(
                question("parent, units in share", "parent=" + id(26)),
                question("parent, few units", "parent=" + id(27)),
                question("member", "member=" + id(101)),
                question("memberOf", "memberOf=" + id(28)));
    }

    private static List<Question> lookups() {
        var ids = LongStream.rangeClosed(1, 20)
                .map(n -> 40 * n + 6)
                .mapToObj(PartnersCase::id)
                .toList();
        return List.of(
                question("identifier", "identifier=DK_P:1000000101"),
                question("externalId", "externalId=bench:org-101"),
                question("id, twenty", "id=" + String.join(",", ids)));
    }

    private static List<Question> words() {
        return List.of(
                question("q, common", "q=idrott"),
                question("q, less common", "q=granskog"),
                question("q, rare", "q=fyrvaktare"),
                question("q, old partners only", "q=urgammal"),
                question("q, of nobody", "q=qqxyz"),
                question("q, two common words", "q=idrott+skog"),
                question("q, common and rare word", "q=idrott+fyrvaktare"),
                question("q, two common words, together nowhere", "q=idrott+kvinno"),
                question("q, two letters, common", "q=id"),
                question("q, two letters, of nobody", "q=qx"));
    }

    private static List<Question> orders() {
        return List.of(
                question("sort=name", "sort=name"),
                question("sort=-name", "sort=-name"),
                new Question("sort=name, Swedish", LIST + "?sort=name", "sv"),
                new Question("sort=-name, Danish", LIST + "?sort=-name", "da"),
                question("sort=kind", "sort=kind"),
                question("sort=-kind", "sort=-kind"),
                question("sort=createdAt", "sort=createdAt"),
                question("sort=kind,name", "sort=kind,name"),
                question("sort=name, kind, rare", "sort=name&kind=REGION"),
                question("sort=name, theme, common", "sort=name&theme=PHYSICAL_ACTIVITY"),
                question("page 20", "page=20"),
                question("count=true", "count=true"));
    }

    private static Question question(String name, String query) {
        return new Question(name, LIST + "?" + query);
    }

    /// As the script gives them.
    private static String id(long number) {
        return new UUID(0x7000L, 0x8000_0000_0000_0000L | number).toString();
    }
}
