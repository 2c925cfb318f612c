package org.samverk.agreements.agreement.shown;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.AgreementRow;
import org.samverk.agreements.agreement.AgreementRow.OneParty;
import org.samverk.agreements.agreement.consent.Consent.Method;
import org.samverk.agreements.agreement.consent.Evidence;
import org.samverk.agreements.agreement.fact.GivenNotice;
import org.samverk.agreements.agreement.state.AgreementActs;
import org.samverk.agreements.agreement.terms.NoticeRule;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.Reference;

/// Notice of one party as shown.
@Schema(name = "Notice")
record NoticeView(
        UUID id,
        UUID partnerId,
        @Nullable String name,

        @Schema(description = "Whoever has taken its place, where somebody has") @Nullable
        UUID currentPartnerId,

        Method method,

        @Schema(description = "The day from which its time counts")
        LocalDate receivedOn,

        @Schema(description = "The agreement's last day by this notice")
        LocalDate lastDay,

        @Schema(
                description =
                        "The rule of notice by which that day was found, as the text had it that was in force when notice was received; absent in notice that was given before it was kept")
        @Nullable
        NoticeRule rule,

        @Nullable String ground,
        Instant givenAt,

        @Schema(description = "Who entered it, when it was given elsewhere") @Nullable
        Reference recordedBy,

        @Nullable Evidence evidence,

        @Schema(description = "What the party itself says of notice recorded in its name")
        ConsentView.@Nullable Answer answer,

        @Schema(description = "What parties that it was given to say of notice that others recorded")
        List<Receipt> receipts,

        @Schema(description = "When the party took it back") @Nullable
        Instant withdrawnAt,

        @Schema(description = "Why it did, as it said") @Nullable
        String withdrawalReason,

        @Schema(description = "Whether it ends the agreement: not when it was taken back or is disputed")
        boolean counts,

        @JsonProperty("_links") Map<String, Link> links) {

    /// What a party says of having received it.
    @Schema(name = "NoticeReceipt")
    record Receipt(Reference party, ConsentView.Answer answer) {}

    private static List<Receipt> receipts(GivenNotice notice, AgreementRow row) {
        return notice.receipts().stream()
                .map(receipt -> new Receipt(
                        row.names().of(receipt.partyId()),
                        Objects.requireNonNull(ConsentView.Answer.of(receipt.answer()))))
                .toList();
    }

    static NoticeView of(GivenNotice notice, AgreementRow row, Actor actor, LocalDate today) {
        var recordedBy = notice.method() == Method.RECORDED ? notice.givenFor() : null;
        var party = row.names().of(notice.partyId());
        return new NoticeView(
                notice.id(),
                notice.partyId(),
                party.name(),
                party.currentPartnerId(),
                notice.method(),
                notice.receivedOn(),
                notice.lastDay(),
                notice.rule(),
                notice.ground(),
                notice.givenAt(),
                recordedBy == null ? null : row.names().of(recordedBy),
                notice.evidence(),
                ConsentView.Answer.of(notice.answer()),
                receipts(notice, row),
                notice.withdrawnAt(),
                notice.withdrawalReason(),
                notice.counts(),
                links(notice, row, actor, today));
    }

    private static Map<String, Link> links(GivenNotice notice, AgreementRow row, Actor actor, LocalDate today) {
        var links = new LinkedHashMap<String, Link>();
        var self = "/samverk/v1/agreements/%s/notices/%s".formatted(row.id(), notice.id());
        for (var party : notice.answerers(actor, row.state().terms().terms().partyIds())) {
            AgreementActs.answers(row.state(), notice, party, today).stream()
                    .filter(act -> act.allows(actor, new OneParty(party)))
                    .forEach(act -> links.put(act.name(), new Link(self + "/" + AgreementActs.noun(act), "POST")));
        }
        EvidenceLink.of(row.id(), notice.evidence()).ifPresent(document -> links.put("evidence", document));
        return links;
    }
}
