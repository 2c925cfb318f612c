package org.samverk.agreements.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.AgreementRow.OneParty;
import org.samverk.agreements.agreement.consent.Consent;
import org.samverk.agreements.agreement.consent.Evidence;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.Reference;

/// One signature as shown: how it was given, by whom it was entered if it was given elsewhere, and whether it counts.
@Schema(name = "Signature")
record SignatureView(
        UUID id,
        UUID partnerId,
        @Nullable String name,

        @Schema(description = "Whoever has taken its place, where somebody has") @Nullable
        UUID currentPartnerId,

        Consent.Method method,

        @Schema(description = "A day in the agreement's time zone")
        LocalDate signedOn,

        Instant givenAt,

        @Schema(description = "Who entered a signature given elsewhere") @Nullable
        Reference recordedBy,

        @Nullable String signatoryRole,
        Consent.@Nullable Medium medium,
        @Nullable Evidence evidence,

        @Schema(description = "What the party itself says of a signature recorded in its name") @Nullable
        Answer answer,

        @Schema(description = "Whether it stands; a disputed one does not")
        boolean counts,

        @JsonProperty("_links") Map<String, Link> links) {

    @Schema(name = "SignatureAnswer")
    record Answer(
            Consent.Verdict verdict, Instant at, @Nullable String reason) {}

    static SignatureView of(Consent consent, AgreementRow row, Actor actor) {
        var recordedBy = consent.method() == Consent.Method.RECORDED ? consent.givenFor() : null;
        var answer = consent.answer();
        var party = row.names().of(consent.partyId());
        return new SignatureView(
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
                answer == null ? null : new Answer(answer.verdict(), answer.at(), answer.reason()),
                consent.counts(),
                links(consent, row, actor));
    }

    private static Map<String, Link> links(Consent consent, AgreementRow row, Actor actor) {
        var links = new LinkedHashMap<String, Link>();
        var self = "/samverk/v1/agreements/%s/signatures/%s".formatted(row.id(), consent.id());
        AgreementActs.answers(row.state(), consent).stream()
                .filter(act -> act.allows(actor, new OneParty(consent.partyId())))
                .forEach(act -> links.put(act.name(), new Link(self + "/" + AgreementActs.noun(act), "POST")));
        return links;
    }
}
