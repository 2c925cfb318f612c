package org.samverk.agreements.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.Standing.Phase;
import org.samverk.agreements.agreement.consent.Proposal;
import org.samverk.agreements.agreement.content.CaseReference;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.Party;
import org.samverk.agreements.agreement.terms.goal.TargetGroup;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.organisations.reference.References;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Reference;

/// An agreement as shown to a caller; `_links` are what this caller may do now.
@Schema(name = "Agreement")
public record AgreementView(
        @Schema(readOnly = true) UUID id,

        @Schema(readOnly = true, description = "One step for every change, from 1")
        long version,

        @Schema(readOnly = true, description = "Derived from consents, period and facts on this day; never set")
        AgreementStatus status,

        UUID ownerPartnerId,
        @Schema(readOnly = true) Reference owner,

        @Schema(description = "How widely it is shown once all have signed; until then it is seen by fewer")
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

        @Schema(
                readOnly = true,
                description = "First day in force, once all have signed; absent when it ended before they had")
        @Nullable
        LocalDate inForceFrom,

        @Schema(readOnly = true, description = "Last day in force, if it ends by itself") @Nullable
        LocalDate inForceUntil,

        @Schema(readOnly = true) Instant createdAt,
        @Schema(readOnly = true) Instant updatedAt,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {
    private static final Actor NOBODY = new Actor("", "", null, Set.of(), Optional.empty());

    @Schema(name = "AgreementPartyStanding")
    record PartyView(
            UUID partnerId,
            @Nullable String name,

            @Schema(description = "Whoever has taken its place, where somebody has") @Nullable
            UUID currentPartnerId,

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
        return of(row, actor, now, links(row, actor));
    }

    /// As it was known: nobody acts on the past.
    static AgreementView past(AgreementRow row, Instant then) {
        return of(row, NOBODY, then, reading(row.id()));
    }

    private static AgreementView of(AgreementRow row, Actor actor, Instant now, Map<String, Link> links) {
        var state = row.state();
        var frame = state.frame();
        var open = state.openProposal();
        return new AgreementView(
                row.id(),
                row.version(),
                state.statusAt(now),
                frame.ownerPartnerId(),
                row.names().of(frame.ownerPartnerId()),
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
                state.standing().firstDay(),
                state.standing().endsOn(),
                state.origin().createdAt(),
                state.updatedAt(),
                links);
    }

    private static PartyView party(Party party, @Nullable Proposal open, References names) {
        var named = names.of(party.partnerId());
        return new PartyView(
                party.partnerId(),
                named.name(),
                named.currentPartnerId(),
                party.partyRole(),
                party.signaturesRequired(),
                open == null ? 0 : open.counting(party.partnerId()).count());
    }

    private static Map<String, Link> reading(UUID id) {
        var self = self(id);
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self));
        links.put("history", Link.get(self + "/history"));
        links.put("versions", Link.get(self + "/versions"));
        return links;
    }

    private static Map<String, Link> links(AgreementRow row, Actor actor) {
        var self = self(row.id());
        var links = reading(row.id());
        links.put("gaps", Link.get(self + "/gaps"));
        links.put("deadlines", Link.get(self + "/deadlines"));
        if (row.state().phase() != Phase.CANCELLED && AgreementActs.CHANGE.allows(actor, row)) {
            links.put("update", new Link(self, "PUT"));
        }
        if (row.state().phase().deletable() && AgreementActs.DELETE.allows(actor, row)) {
            links.put("delete", new Link(self, "DELETE"));
        }
        AgreementActs.transitions(row.state()).stream()
                .filter(act -> act.allows(actor, row))
                .filter(act -> !act.equals(AgreementActs.SIGN) || row.awaits(actor))
                .forEach(act -> links.put(act.name(), new Link(self + "/" + AgreementActs.noun(act), "POST")));
        return links;
    }
}
