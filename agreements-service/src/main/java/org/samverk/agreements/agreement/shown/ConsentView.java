package org.samverk.agreements.agreement.shown;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.AgreementRow;
import org.samverk.agreements.agreement.AgreementRow.OneParty;
import org.samverk.agreements.agreement.consent.Consent;
import org.samverk.agreements.agreement.consent.Consent.Kind;
import org.samverk.agreements.agreement.consent.Evidence;
import org.samverk.agreements.agreement.consent.Mandate;
import org.samverk.agreements.agreement.consent.Proposal;
import org.samverk.agreements.agreement.state.AgreementActs;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.Reference;

/// One signature or decision as shown: how it was given, by whom it was entered if it was given elsewhere, and whether
/// it counts.
@Schema(name = "Consent")
record ConsentView(
        UUID id,
        UUID partnerId,
        @Nullable String name,

        @Schema(description = "Whoever has taken its place, where somebody has") @Nullable
        UUID currentPartnerId,

        Consent.Method method,

        @Schema(description = "When it was signed, or decided: a day in the agreement's time zone")
        LocalDate signedOn,

        Instant givenAt,

        @Schema(description = "Who entered it, when it was given elsewhere or for another") @Nullable
        Reference recordedBy,

        @Schema(description = "The function that signed, or who decided; never a name") @Nullable
        String signatoryRole,

        Consent.@Nullable Medium medium,
        @Nullable Evidence evidence,

        @Schema(description = "Of a decision: its number where it was taken") @Nullable
        String reference,

        @Schema(description = "By what somebody else gave it for the party") @Nullable
        Mandate mandate,

        @Schema(description = "What the party itself says of what was given in its name") @Nullable
        Answer answer,

        @Schema(description = "Whether it stands; a disputed one does not")
        boolean counts,

        @JsonProperty("_links") Map<String, Link> links) {

    @Schema(name = "ConsentAnswer")
    record Answer(
            Consent.Verdict verdict, Instant at, @Nullable String reason) {
        static @Nullable Answer of(Consent.@Nullable Answer answer) {
            return answer == null ? null : new Answer(answer.verdict(), answer.at(), answer.reason());
        }
    }

    static List<ConsentView> of(@Nullable Proposal proposal, Kind kind, AgreementRow row, Actor actor) {
        return proposal == null
                ? List.of()
                : proposal.consents().stream()
                        .filter(consent -> consent.kind() == kind)
                        .map(consent -> of(consent, row, actor))
                        .toList();
    }

    private static ConsentView of(Consent consent, AgreementRow row, Actor actor) {
        var recordedBy = consent.isInTheNameOfAnother() ? consent.givenFor() : null;
        var party = row.names().of(consent.partyId());
        return new ConsentView(
                consent.id(),
                consent.partyId(),
                party.name(),
                party.currentPartnerId(),
                consent.method(),
                consent.signedOn(),
                consent.givenAt(),
                recordedBy == null ? null : row.names().of(recordedBy),
                consent.signatoryRole(),
                consent.medium(),
                consent.evidence(),
                consent.reference(),
                consent.mandate(),
                Answer.of(consent.answer()),
                consent.counts(),
                links(consent, row, actor));
    }

    private static Map<String, Link> links(Consent consent, AgreementRow row, Actor actor) {
        var links = new LinkedHashMap<String, Link>();
        var self = "/samverk/v1/agreements/%s/%s/%s"
                .formatted(row.id(), consent.kind() == Kind.SIGNATURE ? "signatures" : "approvals", consent.id());
        AgreementActs.answers(row.state(), consent).stream()
                .filter(act -> act.allows(actor, new OneParty(consent.partyId())))
                .forEach(act -> links.put(act.name(), new Link(self + "/" + AgreementActs.noun(act), "POST")));
        EvidenceLink.of(row.id(), consent.evidence()).ifPresent(document -> links.put("evidence", document));
        return links;
    }
}
