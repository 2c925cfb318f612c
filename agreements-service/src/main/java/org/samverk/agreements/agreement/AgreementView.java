package org.samverk.agreements.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.consent.Proposal;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.Party;
import org.samverk.agreements.agreement.terms.TargetGroup;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Reference;

/// An agreement as shown to a caller; `_links` are what this caller may do now.
@Schema(name = "Agreement")
record AgreementView(
        @Schema(readOnly = true) UUID id,

        @Schema(readOnly = true, description = "One step for every change, from 1")
        long version,

        @Schema(readOnly = true, description = "Derived from consents, period and facts on this day; never set")
        AgreementStatus status,

        UUID ownerPartnerId,
        @Schema(readOnly = true) Reference owner,
        Visibility visibility,
        String timeZone,
        List<CaseReference> caseReferences,
        List<String> themes,
        List<TargetGroup> targetGroups,
        List<ExternalId> externalIds,

        @Schema(readOnly = true, description = "Number of the terms shown, from 1")
        int termsVersion,

        @Schema(
                readOnly = true,
                description = "SHA-256 over the RFC 8785 form of `terms`: what a signature is given to")
        String termsHash,

        AgreementTerms terms,

        @Schema(readOnly = true, description = "The parties, and how far each has signed the open proposal")
        List<PartyView> parties,

        @Schema(readOnly = true, description = "Signatures given to the open proposal")
        List<SignatureView> signatures,

        @Schema(readOnly = true, description = "When these terms were laid before the parties") @Nullable
        Instant proposedAt,

        @Schema(readOnly = true, description = "First day in force, once all have signed") @Nullable
        LocalDate inForceFrom,

        @Schema(readOnly = true, description = "Last day in force, if it ends by itself") @Nullable
        LocalDate inForceUntil,

        @Schema(readOnly = true) Instant createdAt,
        @Schema(readOnly = true) Instant updatedAt,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    @Schema(name = "AgreementPartyStanding")
    record PartyView(
            UUID partnerId,
            @Nullable String name,
            Party.Role partyRole,
            int signaturesRequired,
            long signaturesGiven) {}

    @Override
    public String self() {
        return self(id);
    }

    private static String self(UUID id) {
        return "/samverk/v1/agreements/" + id;
    }

    static AgreementView of(AgreementRow row, Actor actor, Instant now) {
        var state = row.state();
        var frame = state.frame();
        var open = state.openProposal();
        return new AgreementView(
                row.id(),
                row.version(),
                state.statusAt(now),
                frame.ownerPartnerId(),
                new Reference(frame.ownerPartnerId(), row.names().get(frame.ownerPartnerId())),
                frame.visibility(),
                frame.timeZone(),
                frame.caseReferences(),
                frame.themes(),
                frame.targetGroups(),
                frame.externalIds(),
                state.terms().termsVersion(),
                state.terms().hash(),
                state.terms().terms(),
                state.terms().terms().parties().stream()
                        .map(party -> party(party, open.orElse(null), row.names()))
                        .toList(),
                open.stream()
                        .flatMap(proposal -> proposal.consents().stream())
                        .map(consent -> SignatureView.of(consent, row, actor))
                        .toList(),
                open.map(Proposal::proposedAt).orElse(null),
                state.standing().beginsOn(),
                state.standing().endsOn(),
                state.origin().createdAt(),
                state.updatedAt(),
                links(row, actor));
    }

    private static PartyView party(Party party, @Nullable Proposal open, Map<UUID, String> names) {
        var required = party.signaturesRequired();
        return new PartyView(
                party.partnerId(),
                names.get(party.partnerId()),
                party.partyRole(),
                required == null ? 1 : required,
                open == null ? 0 : open.counting(party.partnerId()).count());
    }

    private static Map<String, Link> links(AgreementRow row, Actor actor) {
        var self = self(row.id());
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self));
        links.put("history", Link.get(self + "/history"));
        links.put("versions", Link.get(self + "/versions"));
        links.put("gaps", Link.get(self + "/gaps"));
        if (AgreementActs.CHANGE.allows(actor, row)) {
            links.put("update", new Link(self, "PUT"));
        }
        AgreementActs.transitions(row.state()).stream()
                .filter(act -> act.allows(actor, row))
                .filter(act -> !act.equals(AgreementActs.SIGN) || stillToSign(row, actor))
                .forEach(act -> links.put(act.name(), new Link(self + "/" + AgreementActs.noun(act), "POST")));
        return links;
    }

    private static boolean stillToSign(AgreementRow row, Actor actor) {
        return row.state()
                .openProposal()
                .filter(proposal -> !row.parties(actor).allMatch(proposal::signedBy))
                .isPresent();
    }
}
