package org.samverk.agreements.agreement.rendition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.AgreementRow;
import org.samverk.agreements.agreement.AgreementState;
import org.samverk.agreements.agreement.Standing;
import org.samverk.agreements.agreement.Standing.Phase;
import org.samverk.agreements.agreement.consent.Consent;
import org.samverk.agreements.agreement.consent.Evidence;
import org.samverk.agreements.agreement.consent.Mandate;
import org.samverk.agreements.agreement.consent.Proposal;
import org.samverk.agreements.agreement.consent.Stake;
import org.samverk.agreements.agreement.content.AgreementFrame;
import org.samverk.agreements.agreement.content.CaseReference;
import org.samverk.agreements.agreement.content.Origin;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.SomeTerms;
import org.samverk.agreements.agreement.terms.TermsVersion;
import org.samverk.agreements.agreement.terms.goal.TargetGroup;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.value.Reference;

/// Agreements as they are read, to make documents of.
final class Specimens {
    static final UUID REGION = new UUID(1, 1);
    static final UUID MUNICIPALITY = new UUID(1, 2);
    static final UUID HOUSE = new UUID(1, 3);
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final UUID CLERK = new UUID(2, 1);

    private Specimens() {}

    static Source in(String language, AgreementRow row) {
        var text = row.state().terms();
        return new Source(row, text, Wording.of(language, text.terms().country()));
    }

    /// What two umbrella bodies agreed on, with as little said as such agreements say; nobody has signed.
    static AgreementRow partnership() {
        return row(Phase.DRAFT, SomeTerms.of(new HashMap<>(Map.of(
                "title", Map.of("da", "Fælles om forebyggelse – fra data til praksis"),
                "type", "PARTNERSHIP_AGREEMENT",
                "localTerm", "partnerskabsaftale",
                "country", "DK",
                "background",
                        Map.of("da", "Regioner og kommuner arbejder allerede tæt sammen om forebyggelse mange steder, blandt andet om de lokale sundhedsprofiler, der udkommer hvert fjerde år.\nParterne ønsker, at samarbejdet bliver systematisk overalt og bygger på den nyeste viden."),
                "purposes",
                        List.of(
                                Map.of("da", "Styrke det faglige samarbejde om forebyggelse i regioner og kommuner."),
                                Map.of("da", "Omsætte data om folkesundheden til praksisnær viden og handling."),
                                Map.of("da", "Sætte lighed i sundhed højere på dagsordenen.")),
                "legalBases", List.of(Map.of("country", "DK", "act", "sundhedsloven", "section", "§ 119")),
                "parties", List.of(party(REGION, null, false), party(MUNICIPALITY, null, false)),
                "goals", List.of(goals("da"))))), List.of());
    }

    private static Map<String, Object> goals(String language) {
        return Map.of(
                "level", "OVERALL_GOAL", "number", "0", "title", Map.of(language, "Mindre ulighed i sundhed"),
                "themes", List.of("EQUITY_IN_HEALTH"),
                "subGoals",
                        List.of(
                                Map.of("level", "SUB_GOAL", "number", "1", "title", Map.of(language, "Sundhedsprofildata og øvrige data"),
                                        "description", Map.of(language, "Bruge data og viden til at finde lokale sundhedsudfordringer.")),
                                Map.of("level", "SUB_GOAL", "number", "2", "title", Map.of(language, "Temagrupper på tværs")),
                                Map.of("level", "SUB_GOAL", "number", "3", "title", Map.of(language, "Kobling af forskning og praksis"))));
    }

    private static Map<String, Object> party(UUID id, @Nullable String signatory, boolean decides) {
        var party = new HashMap<String, Object>(Map.of("partnerId", id, "partyRole", "EQUAL_PARTY"));
        if (signatory != null) {
            party.put("signatoryRole", signatory);
        }
        if (decides) {
            party.put("requiresDecision", true);
        }
        return party;
    }

    static Map<String, String> said(String sv, String da, String en) {
        return Map.of("sv", sv, "da", da, "en", en);
    }

    /// Everything there is to say is said.
    static Map<String, Object> operating() {
        var terms = new HashMap<String, Object>();
        terms.put("title", said("Drift av Sund Start i Østby", "Drift af Sund Start i Østby", "Running Sund Start in Østby"));
        terms.put("type", "OPERATING_AGREEMENT");
        terms.put("country", "DK");
        terms.put("partnershipBasis", "CONTRACTUAL");
        terms.put("background", said(
                "Kommunen har sedan 2019 haft en mottagning för sårbara mödrar tillsammans med en självägande institution.\n\nRegionen hänvisar dit från barnmorskemottagningen.",
                "Kommunen har siden 2019 haft et tilbud til sårbare mødre sammen med en selvejende institution.\n\nRegionen henviser dertil fra jordemoderkonsultationen.",
                "Since 2019 the municipality has had an offer for vulnerable mothers together with a self-governing institution.\n\nThe region refers to it from the midwives' clinic."));
        terms.put("purposes", List.of(
                said("Alla sårbara mödrar i Østby får stöd före förlossningen.", "Alle sårbare mødre i Østby får støtte før fødslen.", "All vulnerable mothers in Østby get support before birth."),
                Map.of("da", "Færre børn vokser op med røg i hjemmet.")));
        terms.put("principles", List.of(
                said("Invånaren är med i beslut om sitt eget förlopp.", "Borgeren er med i beslutninger om sit eget forløb.", "Citizens take part in decisions about their own course."),
                said("Det vi vet delar vi.", "Det, vi ved, deler vi.", "What we know we share.")));
        terms.put("addedValueForCitizen", said("En väg in, och en person att vända sig till.", "Én indgang, og én person at henvende sig til.", "One way in, and one person to turn to."));
        terms.put("parties", List.of(
                Map.of("partnerId", REGION, "partyRole", "FUNDER", "signatoryRole", "Regionsdirektør", "requiresDecision", true),
                Map.of("partnerId", MUNICIPALITY, "partyRole", "CLIENT", "signatoryRole", "Kommunaldirektør", "signaturesRequired", 2),
                Map.of("partnerId", HOUSE, "partyRole", "PROVIDER", "signatoryRole", "Bestyrelsesformand", "represents", "Husets frivillige")));
        terms.put("goals", List.of(Map.of(
                "level", "OVERALL_GOAL", "number", "1",
                "title", said("En sund start för alla barn", "En sund start for alle børn", "A healthy start for all children"),
                "description", said("Skillnaderna mellan barns villkor ska minska.", "Forskellene mellem børns vilkår skal blive mindre.", "The differences between children's conditions shall become smaller."),
                "targetGroups", List.of("VULNERABLE_MOTHERS", "CHILDREN"),
                "subGoals", List.of(
                        Map.of("level", "SUB_GOAL", "number", "1.1",
                                "title", said("Rökfria hem", "Røgfri hjem", "Homes without smoke"),
                                "themes", List.of("TOBACCO"),
                                "subGoals", List.of(Map.of("level", "TARGET", "number", "1.1.1",
                                        "title", said("Färre gravida röker", "Færre gravide ryger", "Fewer pregnant women smoke"),
                                        "baseline", 11.5, "target", 6, "unit", "%", "dueDate", "2028-12-31"))),
                        Map.of("level", "SUB_GOAL", "number", "1.2",
                                "title", said("Tidig kontakt", "Tidlig kontakt", "Early contact"),
                                "baseline", 120, "target", 1240, "unit", "mødre", "dueDate", "2029-06-30")))));
        terms.put("period", Map.of("start", "2026-06-01", "end", "2029-12-31", "reviewDate", "2027-10-01"));
        terms.put("economy", Map.of("total", 4825000, "currency", "DKK", "note", "Beløbet reguleres årligt med den kommunale pris- og lønfremskrivning."));
        terms.put("legalBases", List.of(
                Map.of("country", "DK", "act", "sundhedsloven", "section", "§ 119", "relation", "Kommunens ansvar for at skabe rammer for en sund levevis"),
                Map.of("country", "DK", "act", "serviceloven", "section", "§ 18")));
        terms.put("obligations", obligations());
        terms.put("contributions", List.of(
                Map.of("partyId", MUNICIPALITY, "kind", "FUNDING", "amount", 1500000, "currency", "DKK", "year", 2026),
                Map.of("partyId", MUNICIPALITY, "kind", "FUNDING", "amount", 1575000, "currency", "DKK", "year", 2027),
                Map.of("partyId", REGION, "kind", "FUNDING", "amount", 250000.5, "currency", "DKK", "year", 2027, "own", false),
                Map.of("partyId", REGION, "kind", "STAFF", "fte", 0.5, "text", said("Barnmorska", "Jordemoder", "Midwife")),
                Map.of("partyId", HOUSE, "kind", "VOLUNTEER_HOURS", "hours", 1200, "text", said("Besöksvänner", "Besøgsvenner", "Visiting friends")),
                Map.of("partyId", HOUSE, "kind", "PREMISES", "text", said("Mötesrum och kök, Øster Allé 4", "Mødelokale og køkken, Øster Allé 4", "Meeting room and kitchen, Øster Allé 4"))));
        terms.put("renewal", Map.of("automatic", true, "length", "P1Y"));
        terms.put("noticeRules", List.of(
                Map.of("notice", "P3M", "anchor", "END_OF_TERM"),
                Map.of("partyId", HOUSE, "notice", "P6M", "anchor", "END_OF_MONTH", "grounds",
                        said("Kommunens tillskott minskas med mer än en tiondel.", "Kommunens tilskud nedsættes med mere end en tiendedel.", "The municipality's grant is reduced by more than a tenth."))));
        terms.put("focusAreas", List.of("PREVENTION"));
        terms.put("clauses", clauses());
        return terms;
    }

    private static List<Map<String, Object>> obligations() {
        var obligations = new ArrayList<Map<String, Object>>();
        obligations.add(Map.of("partyId", REGION, "kind", "REFERRAL", "ableTo", true, "willingTo", true,
                "text", said("Hänvisar varje gravid som tackar ja till stöd.", "Henviser enhver gravid, der siger ja til støtte.", "Refers every pregnant woman who accepts support.")));
        obligations.add(Map.of("partyId", MUNICIPALITY, "kind", "COORDINATION", "ableTo", true, "willingTo", true, "dueDate", "2026-09-01",
                "text", said("Samordnar mottagningen med hälsovården.", "Koordinerer tilbuddet med sundhedsplejen.", "Coordinates the offer with the health visitors.")));
        obligations.add(Map.of("partyId", HOUSE, "kind", "TASK", "ableTo", true,
                "text", said("Håller öppet två kvällar i veckan och för bok över hur många som kommer, utan uppgifter om vem.", "Holder åbent to aftener om ugen og fører bog over, hvor mange der kommer, uden oplysninger om hvem.", "Is open two evenings a week and keeps count of how many come, without saying who.")));
        obligations.add(Map.of("partyId", HOUSE, "kind", "REPORTING", "ableTo", true, "willingTo", false, "dueDate", "2027-03-01",
                "text", said("Lämnar en årsberättelse.", "Afgiver en årsberetning.", "Gives a yearly report.")));
        return obligations;
    }

    /// So many tasks that they do not fit on one sheet, and clauses that do not either.
    static AgreementRow lengthy() {
        var terms = operating();
        var many = new ArrayList<>(obligations());
        for (var i = 1; i < 40; i++) {
            many.add(Map.of("partyId", REGION, "kind", "TASK", "ableTo", true, "willingTo", true, "dueDate", "2027-01-31",
                    "text", Map.of("da", "Holder kursus nummer " + i + " for frivillige og sender deltagerantallet til https://example.org/et-meget-langt-sted/uden-mellemrum/" + i)));
        }
        terms.put("obligations", many);
        terms.put("clauses", List.of(clause("ORGANISATION", "Styregruppen mødes to gange om året og ellers, når en part beder om det. ".repeat(60)), clause("DISPUTES", "Uenighed løses i styregruppen.")));
        return row(Phase.DRAFT, SomeTerms.of(terms), List.of());
    }

    private static List<Map<String, Object>> clauses() {
        return List.of(
                clause("OTHER", "Kommunen kan offentliggøre denne aftale."),
                Map.of("matter", "ORGANISATION", "text", said(
                        "En styrgrupp med två från varje part möts två gånger om året. Kommunen är ordförande. Arbetsgruppen möts varje månad.",
                        "En styregruppe med to fra hver part mødes to gange om året. Kommunen har formandskabet. Arbejdsgruppen mødes hver måned.",
                        "A steering group with two from each party meets twice a year. The municipality is in the chair. The work group meets every month.")),
                clause("COMMUNICATION", "Parterne omtaler hinanden, når de omtaler indsatsen."),
                clause("DATA_PROTECTION", "Hver part er dataansvarlig for det, den selv registrerer. Der udveksles ingen personoplysninger mellem parterne."),
                clause("DOCUMENTATION", "Huset opgør hvert kvartal antal besøg."),
                clause("INSURANCE", "Huset tegner ansvarsforsikring for frivillige."),
                clause("CHANGES", "Ændringer sker skriftligt."),
                clause("DISPUTES", "Uenighed løses i styregruppen og ellers ved de almindelige domstole."),
                clause("FORCE_MAJEURE", "Ingen part hæfter for det, den ikke er herre over."),
                clause("TERMINATION", "Ved ophør afvikles igangværende forløb inden tre måneder."),
                Map.of("matter", "OTHER", "title", said("Bilagor", "Bilag", "Annexes"), "text", said("1. Budget\n2. Uppföljningsplan", "1. Budget\n2. Opfølgningsplan", "1. Budget\n2. Follow-up plan")));
    }

    private static Map<String, Object> clause(String matter, String danish) {
        return Map.of("matter", matter, "text", Map.of("da", danish));
    }

    /// Before the parties: one has decided and signed, one has one signature of two, one has disputed what was recorded.
    static AgreementRow halfSigned() {
        return row(Phase.PROPOSED, SomeTerms.of(operating()), List.of(
                consent(REGION, Consent.Kind.APPROVAL, true, "2026-04-22", null),
                consent(REGION, Consent.Kind.SIGNATURE, false, "2026-04-28", null),
                consent(MUNICIPALITY, Consent.Kind.SIGNATURE, true, "2026-04-30", Consent.Verdict.CONFIRMED),
                consent(HOUSE, Consent.Kind.SIGNATURE, true, "2026-05-01", Consent.Verdict.DISPUTED)));
    }

    /// All have signed.
    static AgreementRow signed() {
        return row(Phase.CONCLUDED, SomeTerms.of(operating()), List.of(
                consent(REGION, Consent.Kind.APPROVAL, true, "2026-04-22", null),
                consent(REGION, Consent.Kind.SIGNATURE, false, "2026-04-28", null),
                consent(MUNICIPALITY, Consent.Kind.SIGNATURE, true, "2026-04-30", Consent.Verdict.CONFIRMED),
                consent(MUNICIPALITY, Consent.Kind.SIGNATURE, false, "2026-05-02", null),
                consent(HOUSE, Consent.Kind.SIGNATURE, true, "2026-05-01", null)));
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
                recorded ? MUNICIPALITY : null,
                approval ? "Regionsrådet" : "Direktør",
                recorded && !approval ? Consent.Medium.INK : null,
                recorded ? new Evidence("Underskrevet original, side 4", "2026-0417-03", null, null) : null,
                approval ? "RR 2026 § 45" : null,
                approval || recorded ? null : new Mandate("Delegation 2026 § 7", null, null),
                verdict == null ? null : new Consent.Answer(verdict, NOW, null));
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
                phase == Phase.DRAFT ? List.of() : List.of(new CaseReference(MUNICIPALITY, "26/01417"), new CaseReference(REGION, "RM-2026-88")),
                List.of("TOBACCO", "OSTBY:BARSEL"),
                List.of(TargetGroup.VULNERABLE_MOTHERS),
                List.of());
        var standing = new Standing(phase, Visibility.RESTRICTED, List.of(), null, null, null, null, null, null, null, null, null);
        var state = new AgreementState(
                frame, version, null, proposals, null, List.of(), List.of(), null, null, List.of(), null, standing,
                new Origin(MUNICIPALITY, null, NOW), NOW);
        return new AgreementRow(new UUID(0x0199b2d48c1e7a3fL, 0x9d526b7e1f4c2b02L), 7, state, names(), CLERK, List.of());
    }

    private static References names() {
        return References.of(List.of(
                Reference.of(REGION, "Region Østdanmark", REGION),
                Reference.of(MUNICIPALITY, "Østby Kommune", MUNICIPALITY),
                Reference.of(HOUSE, "Den selvejende institution Sund Start", HOUSE)));
    }
}
