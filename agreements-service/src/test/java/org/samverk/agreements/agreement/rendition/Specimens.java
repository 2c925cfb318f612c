package org.samverk.agreements.agreement.rendition;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.AgreementRow;
import org.samverk.agreements.agreement.consent.Consent;
import org.samverk.agreements.agreement.consent.Evidence;
import org.samverk.agreements.agreement.consent.Mandate;
import org.samverk.agreements.agreement.consent.Proposal;
import org.samverk.agreements.agreement.consent.Stake;
import org.samverk.agreements.agreement.content.AgreementFrame;
import org.samverk.agreements.agreement.content.AreaLevel;
import org.samverk.agreements.agreement.content.AreaRef;
import org.samverk.agreements.agreement.content.CaseReference;
import org.samverk.agreements.agreement.content.Origin;
import org.samverk.agreements.agreement.fact.GivenNotice;
import org.samverk.agreements.agreement.state.AgreementState;
import org.samverk.agreements.agreement.state.Standing.Phase;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.SomeTerms;
import org.samverk.agreements.agreement.terms.TermsVersion;
import org.samverk.agreements.agreement.terms.goal.TargetGroup;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.stored.StoredJson;
import org.samverk.kit.value.Country;
import org.samverk.kit.value.Reference;

/// Agreements as they are read, to make documents of.
final class Specimens {
    static final UUID REGION = new UUID(1, 1);
    static final UUID MUNICIPALITY = new UUID(1, 2);
    static final UUID HOUSE = new UUID(1, 3);
    static final String BUDGET_HASH = "5d41402abc4b2a76".repeat(4);
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final UUID CLERK = new UUID(2, 1);

    private Specimens() {}

    static Source in(String language, AgreementRow row) {
        return in(language, row, new Around(Map.of("DK:MUNICIPALITY:999", "Østby"), Map.of(), annexes()));
    }

    /// With an indicator its reader knows.
    static Source measured(String language, AgreementRow row, UUID indicator) {
        var known = new Around.Indicator("N00945", Map.of("sv", "Andel rökare", "da", "Andel rygere"));
        return in(language, row, new Around(Map.of(), Map.of(indicator, known), List.of()));
    }

    /// With nothing that belongs to it.
    static Source alone(String language, AgreementRow row) {
        return in(language, row, new Around(Map.of(), Map.of(), List.of()));
    }

    private static Source in(String language, AgreementRow row, Around around) {
        var text = row.state().terms();
        var numbers =
                Map.of(REGION, "SE_ORGNR:2321000016", MUNICIPALITY, "FI_YTUNNUS:02014110", HOUSE, "GLN:7300009000006");
        return new Source(
                row,
                text,
                null,
                numbers,
                around,
                Labels.of(language, text.terms().country()));
    }

    private static List<Annex> annexes() {
        return List.of(
                new Annex(1, "Budget 2026–2029", "da", Annex.Kind.BUDGET, BUDGET_HASH),
                new Annex(1, "Sund start", null, Annex.Kind.PROJECT_DESCRIPTION, "0123456789abcdef".repeat(4)),
                new Annex(1, "Så följer vi upp", "sv", Annex.Kind.FOLLOW_UP_PLAN, "fedcba9876543210".repeat(4)));
    }

    /// What two umbrella bodies agreed on, with as little said as such agreements say; nobody has signed.
    static AgreementRow partnership() {
        return row(Phase.DRAFT, SomeTerms.of(read("partnership")), List.of());
    }

    /// Everything there is to say is said.
    static Map<String, Object> operating() {
        return read("operating");
    }

    private static Map<String, Object> read(String name) {
        try (var in = Specimens.class.getResourceAsStream("/agreement/" + name + ".json")) {
            return StoredJson.mapper().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// So many tasks that they do not fit on one sheet, and clauses that do not either.
    static AgreementRow lengthy() {
        var terms = operating();
        terms.put(
                "obligations",
                IntStream.range(1, 44).mapToObj(Specimens::obligation).toList());
        terms.put("parties", IntStream.range(1, 16).mapToObj(Specimens::party).toList());
        var often = "Styregruppen mødes to gange om året og ellers, når en part beder om det. ".repeat(60);
        terms.put("clauses", List.of(clause("ORGANISATION", often), clause("DISPUTES", "Uenighed løses der.")));
        return row(Phase.DRAFT, SomeTerms.of(terms), List.of());
    }

    /// Each says all there is to say of a party, in long words.
    static AgreementRow crowded() {
        var terms = operating();
        terms.put(
                "parties",
                List.of(
                        spokesman(REGION, "Regionsrådsformand", "Folkesundhedskoordinator", "Kommunalförbundet"),
                        spokesman(MUNICIPALITY, "Kommunstyrelsens ordförande", "Folkhälsosamordnare", "Byrådet"),
                        spokesman(
                                HOUSE,
                                "Sundhedsfremmeudvalgsformandsstedfortræder".repeat(2),
                                "Sundhedsplanlægger",
                                "Husets frivillige")));
        return row(Phase.CONCLUDED, SomeTerms.of(terms), List.of());
    }

    private static Map<String, Object> spokesman(UUID party, String signs, String answers, String others) {
        return Map.of(
                "partnerId", party,
                "partyRole", "EQUAL_PARTY",
                "signatoryRole", signs,
                "contactRole", answers,
                "represents", others);
    }

    /// So many lines before what comes last.
    static AgreementRow filled(int lines) {
        var terms = operating();
        var text = "Uenighed løses i styregruppen.\n".repeat(lines).strip();
        terms.put("clauses", List.of(clause("DISPUTES", text)));
        return row(Phase.CONCLUDED, SomeTerms.of(terms), List.of());
    }

    private static Map<String, Object> obligation(int number) {
        var text = "Holder kursus " + number + " og sender antallet til https://example.org/uden/mellemrum/" + number;
        return Map.of(
                "partyId", REGION, "kind", "TASK", "ableTo", true, "dueDate", "2027-01-31", "text", Map.of("da", text));
    }

    private static Map<String, Object> party(int number) {
        return Map.of(
                "partnerId",
                new UUID(1, number),
                "partyRole",
                "EQUAL_PARTY",
                "signatoryRole",
                "Direktør",
                "requiresDecision",
                number == 1);
    }

    private static Map<String, Object> clause(String matter, String danish) {
        return Map.of("matter", matter, "text", Map.of("da", danish));
    }

    /// Before the parties: one has decided and signed, one has one signature of two, one has disputed what was
    /// recorded.
    static AgreementRow halfSigned() {
        return row(
                Phase.PROPOSED,
                SomeTerms.of(operating()),
                List.of(
                        consent(REGION, Consent.Kind.APPROVAL, true, "2026-04-22", null),
                        consent(REGION, Consent.Kind.SIGNATURE, false, "2026-04-28", null),
                        consent(MUNICIPALITY, Consent.Kind.SIGNATURE, true, "2026-04-30", Consent.Verdict.CONFIRMED),
                        consent(HOUSE, Consent.Kind.SIGNATURE, true, "2026-05-01", Consent.Verdict.DISPUTED)));
    }

    /// Before the parties, and nobody has signed.
    static AgreementRow unsigned() {
        return row(Phase.PROPOSED, SomeTerms.of(operating()), List.of());
    }

    /// All have signed.
    static AgreementRow signed() {
        return row(
                Phase.CONCLUDED,
                SomeTerms.of(operating()),
                List.of(
                        consent(REGION, Consent.Kind.APPROVAL, true, "2026-04-22", null),
                        consent(REGION, Consent.Kind.SIGNATURE, false, "2026-04-28", null),
                        consent(MUNICIPALITY, Consent.Kind.SIGNATURE, true, "2026-04-30", Consent.Verdict.CONFIRMED),
                        consent(MUNICIPALITY, Consent.Kind.SIGNATURE, false, "2026-05-02", null),
                        consent(HOUSE, Consent.Kind.SIGNATURE, true, "2026-05-01", null)));
    }

    /// All have signed, and since then these have come.
    static AgreementRow noticed(GivenNotice... notices) {
        var signed = signed();
        var state = StoredJson.mapper().<ObjectNode>valueToTree(signed.state());
        state.set("notices", StoredJson.mapper().valueToTree(notices));
        GivenNotice.first(List.of(notices))
                .ifPresent(first -> state.withObject("/standing")
                        .put("terminatesOn", first.lastDay().toString()));
        return new AgreementRow(
                signed.id(),
                signed.version(),
                StoredJson.mapper().convertValue(state, AgreementState.class),
                names(),
                CLERK,
                List.of(),
                false);
    }

    static GivenNotice notice(UUID party, Consent.Method method) {
        return new GivenNotice(
                new UUID(4, 1),
                party,
                method,
                LocalDate.parse("2027-03-03"),
                LocalDate.parse("2027-06-30"),
                null,
                NOW,
                CLERK,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    static Consent signature(UUID party, @Nullable String function) {
        return new Consent(
                UUID.randomUUID(),
                party,
                Consent.Kind.SIGNATURE,
                Consent.Method.DIRECT,
                LocalDate.parse("2026-04-28"),
                NOW,
                UUID.randomUUID(),
                party,
                function,
                null,
                null,
                null,
                null,
                null);
    }

    private static Consent consent(
            UUID party, Consent.Kind kind, boolean recorded, String day, Consent.@Nullable Verdict verdict) {
        var approval = kind == Consent.Kind.APPROVAL;
        return new Consent(
                UUID.randomUUID(),
                party,
                kind,
                recorded ? Consent.Method.RECORDED : Consent.Method.DIRECT,
                LocalDate.parse(day),
                NOW,
                UUID.randomUUID(),
                MUNICIPALITY,
                approval ? "Regionsrådet" : function(party, recorded),
                recorded && !approval ? Consent.Medium.INK : null,
                recorded ? new Evidence("Underskrevet original, side 4", "2026-0417-03", null, null, null) : null,
                approval ? "RR 2026 § 45" : null,
                approval || recorded ? null : new Mandate("Delegation 2026 § 7", null, null),
                verdict == null ? null : new Consent.Answer(verdict, NOW, null));
    }

    private static String function(UUID party, boolean recorded) {
        return party.equals(MUNICIPALITY) ? (recorded ? "Borgmester" : "Kommunaldirektør") : "Direktør";
    }

    static AgreementRow row(Phase phase, AgreementTerms terms, List<Consent> consents) {
        var version = TermsVersion.of(1, terms);
        var proposals = phase == Phase.DRAFT
                ? List.<Proposal>of()
                : List.of(new Proposal(1, version.hash(), NOW, null, consents, Stake.of(terms), null, null));
        var frame = new AgreementFrame(
                MUNICIPALITY,
                Visibility.RESTRICTED,
                "Europe/Copenhagen",
                phase == Phase.DRAFT
                        ? List.of()
                        : List.of(new CaseReference(MUNICIPALITY, "26/01417"), new CaseReference(REGION, "RM-2026-88")),
                List.of("TOBACCO", "OSTBY:BARSEL"),
                List.of(
                        new AreaRef(Country.DK, AreaLevel.MUNICIPALITY, "999"),
                        new AreaRef(Country.DK, AreaLevel.REGION, "1085")),
                List.of(TargetGroup.VULNERABLE_MOTHERS),
                List.of());
        // as stored, so that what is kept beside these is no matter here
        var state = StoredJson.mapper()
                .convertValue(
                        Map.of(
                                "frame", frame,
                                "terms", version,
                                "proposals", proposals,
                                "passed", List.of(),
                                "standing", Map.of("phase", phase, "visibility", "RESTRICTED", "audience", List.of()),
                                "origin", new Origin(MUNICIPALITY, null, NOW),
                                "updatedAt", NOW),
                        AgreementState.class);
        return new AgreementRow(
                new UUID(0x0199b2d48c1e7a3fL, 0x9d526b7e1f4c2b02L), 7, state, names(), CLERK, List.of(), false);
    }

    private static References names() {
        return References.of(List.of(
                Reference.of(REGION, "Region Østdanmark", REGION),
                Reference.of(MUNICIPALITY, "Østby Kommune", MUNICIPALITY),
                Reference.of(HOUSE, "Den selvejende institution Sund Start", HOUSE)));
    }
}
