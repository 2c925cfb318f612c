package org.samverk.agreements.agreement.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.consent.Proposal;
import org.samverk.agreements.agreement.deadline.Course;
import org.samverk.agreements.agreement.fact.Effect;
import org.samverk.agreements.agreement.opendata.ReleaseSource.Attachment;
import org.samverk.agreements.agreement.state.Standing.Phase;

/// The agreement as a contract, and as the award that the standard has come before every contract.
record ReleaseContract(ReleaseSource source, ReleaseParties parties, String language) {

    Members award() {
        return new Members()
                .with("id", source.id())
                .with("title", source.terms().title(), language)
                .with("status", awardStatus())
                .with("date", dateSigned())
                .with("value", value())
                .with("suppliers", parties.suppliers())
                .with("contractPeriod", period());
    }

    Members contract() {
        return new Members()
                .with("id", source.id())
                .with("awardID", source.id())
                .with("title", source.terms().title(), language)
                .with("status", status())
                .with("period", period())
                .with("value", value())
                .with("dateSigned", dateSigned())
                .with(
                        "documents",
                        source.documents().stream().map(this::document).toList())
                .with("milestones", new ReleaseMilestones(source, language).all())
                .with("relatedProcesses", successors())
                .with("amendments", amendments());
    }

    private String status() {
        return switch (source.status()) {
            case DRAFT, PENDING_DECISION, PENDING_SIGNATURE, SIGNED -> "pending";
            case ACTIVE, NOTICE_GIVEN -> "active";
            case EXPIRED, TERMINATED, RENEWED -> "terminated";
            case CANCELLED -> "cancelled";
        };
    }

    /// Who was chosen stays chosen when the contract ends.
    private String awardStatus() {
        return switch (source.status()) {
            case DRAFT, PENDING_DECISION, PENDING_SIGNATURE -> "pending";
            case SIGNED, ACTIVE, NOTICE_GIVEN, EXPIRED, TERMINATED, RENEWED -> "active";
            case CANCELLED -> "cancelled";
        };
    }

    private @Nullable Members value() {
        var economy = source.terms().economy();
        return economy == null || economy.total() == null
                ? null
                : new Members().with("amount", economy.total()).with("currency", economy.currency());
    }

    private @Nullable Members period() {
        var first = source.state().firstDay();
        var last = lastDay();
        return new Members()
                .with("startDate", first == null ? null : source.begins(first))
                .with("endDate", last == null ? null : source.ends(last))
                .with("durationInDays", first == null || last == null ? null : ChronoUnit.DAYS.between(first, last) + 1)
                .orNothing();
    }

    /// What ends it first: its text, notice, or another agreement in its place; while it is renewed by itself, the term
    /// it is in.
    private @Nullable LocalDate lastDay() {
        var last = source.state().standing().lastDay();
        if (last != null) {
            return last;
        }
        var first = source.state().firstDay();
        return first == null || source.state().phase() != Phase.CONCLUDED
                ? source.terms().period().end()
                : Course.of(source.terms(), first).on(source.today()).end();
    }

    /// When the last party signed the first text that all have signed.
    private @Nullable Instant dateSigned() {
        return concluded(source.state().effects().stream().findFirst())
                .flatMap(Proposal::lastSignedOn)
                .map(source::begins)
                .orElse(null);
    }

    private Optional<Proposal> concluded(Optional<Effect> effect) {
        return source.state().phase() == Phase.CONCLUDED
                ? effect.flatMap(one -> source.state().proposals().stream()
                        .filter(proposal -> proposal.complete() && proposal.termsVersion() == one.termsVersion())
                        .findFirst())
                : Optional.empty();
    }

    private List<Members> amendments() {
        return source.state().effects().stream().skip(1).map(this::amendment).toList();
    }

    private Members amendment(Effect effect) {
        var members = new Members()
                .with("id", String.valueOf(effect.termsVersion()))
                .with("date", source.begins(effect.from()));
        concluded(Optional.of(effect))
                .map(Proposal::amends)
                .map(amends -> amends.rationale())
                .ifPresent(rationale -> members.with("rationale", rationale, language));
        return members;
    }

    private List<Members> successors() {
        return source.successors().stream()
                .map(successor -> related(successor, "replacementProcess"))
                .toList();
    }

    /// @param relationship as the standard calls it
    Members related(UUID agreement, String relationship) {
        return new Members()
                .with("id", relationship + "-" + agreement)
                .with("relationship", List.of(relationship))
                .with("scheme", "ocid")
                .with("identifier", source.ocid(agreement))
                .with("uri", source.address(agreement) + "/release");
    }

    private Members document(Attachment document) {
        return new Members()
                .with("id", document.id())
                .with("documentType", documentType(document.documentType()))
                .with("title", document.title())
                .with("url", source.address(source.id()) + "/documents/" + document.id() + "/content")
                .with("datePublished", document.createdAt())
                .with("format", document.mediaType())
                .with("language", document.language());
    }

    /// By the standard's open list; where that has no word, in a word of our own.
    private static @Nullable String documentType(String type) {
        return switch (type) {
            case "SIGNED_ORIGINAL" -> "contractSigned";
            case "ANNEX" -> "contractAnnexe";
            case "PROJECT_DESCRIPTION" -> "projectPlan";
            case "DECISION" -> "x_decision";
            case "BUDGET" -> "x_budget";
            case "FOLLOW_UP_PLAN" -> "x_followUpPlan";
            default -> null;
        };
    }
}
