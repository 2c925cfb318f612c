package org.samverk.agreements.agreement.shown;

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
import org.samverk.agreements.agreement.AgreementRow;
import org.samverk.agreements.agreement.consent.Consent.Kind;
import org.samverk.agreements.agreement.consent.Proposal;
import org.samverk.agreements.agreement.content.AreaRef;
import org.samverk.agreements.agreement.content.CaseReference;
import org.samverk.agreements.agreement.iop.IopAssessment;
import org.samverk.agreements.agreement.state.AgreementActs;
import org.samverk.agreements.agreement.state.AgreementStatus;
import org.samverk.agreements.agreement.state.Consenting;
import org.samverk.agreements.agreement.state.Ending;
import org.samverk.agreements.agreement.state.Standing.Phase;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.AgreementType;
import org.samverk.agreements.agreement.terms.goal.TargetGroup;
import org.samverk.kit.access.Act;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.etag.Versioned;
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
        List<AreaRef> areas,
        List<TargetGroup> targetGroups,
        List<ExternalId> externalIds,

        @Schema(readOnly = true, description = "Number of the terms shown, from 1")
        int termsVersion,

        @Schema(
                readOnly = true,
                description = "SHA-256 over the RFC 8785 form of `terms`: what a signature is given to")
        String termsHash,

        AgreementTerms terms,

        @Schema(readOnly = true, description = "The parties, and how far each has consented to these terms")
        List<PartyView> parties,

        @Schema(readOnly = true, description = "Decisions on these terms, of parties that must decide before they sign")
        List<ConsentView> approvals,

        @Schema(readOnly = true, description = "Signatures given to these terms")
        List<ConsentView> signatures,

        @Schema(readOnly = true, description = "When these terms were laid before the parties") @Nullable
        Instant proposedAt,

        @Schema(readOnly = true, description = "The last day on which the proposal can be consented to") @Nullable
        LocalDate openUntil,

        @Schema(
                readOnly = true,
                description =
                        "Another text that is to take the place of this one; while not all have signed it, shown to the owner and to those who are asked to")
        @Nullable
        AmendmentView pendingAmendment,

        @Schema(readOnly = true, description = "How far each obligation of these terms has come")
        List<CommitmentView> commitments,

        @Schema(readOnly = true, description = "What was found of a partnership with civil society, by criterion")
        @Nullable
        IopAssessment iopAssessment,

        @Schema(readOnly = true, description = "Notice that parties have given, the latest last")
        List<NoticeView> notices,

        @Schema(
                readOnly = true,
                description = "First day in force, once all have signed; absent when it ended before they had")
        @Nullable
        LocalDate inForceFrom,

        @Schema(
                readOnly = true,
                description =
                        "Last day in force: by its text, by notice, or since another takes its place; absent when it runs on")
        @Nullable
        LocalDate inForceUntil,

        @Schema(readOnly = true, description = "Agreements you may see that take its place, the first first")
        List<UUID> supersededByIds,

        @Schema(readOnly = true) Instant createdAt,
        @Schema(readOnly = true) Instant updatedAt,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {
    private static final Actor NOBODY = new Actor("", "", null, Set.of(), Optional.empty());

    @Override
    public String self() {
        return self(id);
    }

    private static String self(UUID id) {
        return "/samverk/v1/agreements/" + id;
    }

    public static AgreementView of(AgreementRow row, Actor actor, Instant now) {
        return of(row, actor, now, links(row, actor, row.state().today(now)));
    }

    /// As it was known: nobody acts on the past.
    static AgreementView past(AgreementRow row, Instant then) {
        return of(row, NOBODY, then, reading(row));
    }

    private static AgreementView of(AgreementRow row, Actor actor, Instant now, Map<String, Link> links) {
        var state = row.state();
        var frame = state.frame();
        var proposal = state.proposalOf(state.terms()).orElse(null);
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
                frame.areas(),
                frame.targetGroups(),
                frame.externalIds(),
                state.terms().termsVersion(),
                state.terms().hash(),
                state.terms().terms(),
                PartyView.of(state.terms().terms(), proposal, row.names()),
                ConsentView.of(proposal, Kind.APPROVAL, row, actor),
                ConsentView.of(proposal, Kind.SIGNATURE, row, actor),
                proposal == null ? null : proposal.proposedAt(),
                proposal == null ? null : proposal.openUntil(),
                AmendmentView.of(row, actor),
                CommitmentView.of(row, actor),
                state.assessment(),
                state.notices().stream()
                        .map(notice -> NoticeView.of(notice, row, actor, state.today(now)))
                        .toList(),
                state.standing().firstDay(),
                state.standing().lastDay(),
                row.successors(),
                state.origin().createdAt(),
                state.updatedAt(),
                links);
    }

    private static Map<String, Link> reading(AgreementRow row) {
        var self = self(row.id());
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self));
        links.put("history", Link.get(self + "/history"));
        links.put("versions", Link.get(self + "/versions"));
        var state = row.state();
        if (state.next() != null) {
            links.put(
                    "pendingTerms", Link.get(self + "/versions/" + state.next().termsVersion()));
        }
        return links;
    }

    private static Map<String, Link> links(AgreementRow row, Actor actor, LocalDate today) {
        var self = self(row.id());
        var links = reading(row);
        links.put("gaps", Link.get(self + "/gaps"));
        links.put("deadlines", Link.get(self + "/deadlines"));
        links.put("document", Link.get(self + "/document"));
        links.put("documents", Link.get(self + "/documents"));
        links.put("release", Link.get(self + "/release"));
        var parent = row.state().terms().terms().parentAgreementId();
        if (parent != null) {
            links.put("parent", Link.get(self(parent)));
        }
        links.put("children", Link.get("/samverk/v1/agreements?parent=" + row.id()));
        if (row.state().phase() != Phase.CANCELLED && AgreementActs.CHANGE.allows(actor, row)) {
            links.put("update", new Link(self, "PUT"));
        }
        if (row.state().phase() != Phase.CANCELLED && AgreementActs.ATTACH.allows(actor, row.attaching())) {
            links.put("attach", new Link(self + "/documents", "POST"));
        }
        if (row.state().phase() == Phase.DRAFT
                && row.state().terms().terms().type() == AgreementType.IOP
                && AgreementActs.ASSESS.allows(actor, row)) {
            links.put("assess", new Link(self + "/iop-assessment", "PUT"));
        }
        if (row.deletable() && AgreementActs.DELETE.allows(actor, row)) {
            links.put("delete", new Link(self, "DELETE"));
        }
        AgreementActs.transitions(row.state()).stream()
                .filter(act -> isOpenTo(act, row, actor, today))
                .forEach(act -> links.put(act.name(), new Link(self + "/" + AgreementActs.noun(act), "POST")));
        return links;
    }

    private static boolean isOpenTo(Act act, AgreementRow row, Actor actor, LocalDate today) {
        if (act.equals(AgreementActs.WITHDRAW_AMENDMENT)) {
            return row.state()
                    .pending()
                    .map(Proposal::amends)
                    .filter(amends -> act.allows(actor, row.proposer(amends.proposedBy())))
                    .isPresent();
        }
        return act.allows(actor, row)
                && (!act.equals(AgreementActs.SIGN)
                        || (row.awaits(Kind.SIGNATURE, actor) && Consenting.signable(row.state(), today)))
                && (!act.equals(AgreementActs.APPROVE) || row.awaits(Kind.APPROVAL, actor))
                && (!act.equals(AgreementActs.GIVE_NOTICE) || Ending.endable(row.state(), actor::actsFor, today));
    }
}
