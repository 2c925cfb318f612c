package org.samverk.agreements.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.Gap;
import org.samverk.agreements.agreement.terms.TermsDiff;
import org.samverk.agreements.agreement.terms.TermsVersion;
import org.samverk.kit.journal.history.History;
import org.samverk.kit.journal.history.HistoryView;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/agreements/{id}")
@Tag(name = "Agreements")
class TermsResource {
    /// One text of an agreement.
    @Schema(name = "TermsVersion")
    record VersionView(
            int termsVersion,

            @Schema(description = "SHA-256 over the RFC 8785 form of `terms`")
            String termsHash,

            AgreementTerms terms) {
        static VersionView of(TermsVersion version) {
            return new VersionView(version.termsVersion(), version.hash(), version.terms());
        }
    }

    @Schema(name = "TermsVersions")
    record VersionsView(List<VersionView> items) {}

    /// What the text leaves unsaid.
    @Schema(name = "AgreementGaps")
    record GapsView(
            int termsVersion,

            @Schema(
                    description = "Codes of what is not stated; nothing is demanded by this",
                    examples = "[\"PERIOD_END\"]")
            List<String> items) {}

    private final Agreements agreements;
    private final KnownOrganisations organisations;
    private final History history;
    private final Caller caller;

    TermsResource(Agreements agreements, KnownOrganisations organisations, History history, Caller caller) {
        this.agreements = agreements;
        this.organisations = organisations;
        this.history = history;
        this.caller = caller;
    }

    @GET
    @Path("/versions")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listTermsVersions",
            summary = "List the versions of the terms",
            description = "Every text that was ever proposed, and the newest, newest first.")
    public VersionsView versions(UUID id) {
        return new VersionsView(agreements.versions(id, null, caller.get()).stream()
                .map(VersionView::of)
                .toList());
    }

    @GET
    @Path("/versions/{termsVersion}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getTermsVersion",
            summary = "Read one version of the terms",
            description = "A text as it was or is proposed. The text of a number never changes once it was proposed.")
    public VersionView version(UUID id, int termsVersion) {
        return VersionView.of(required(id, termsVersion));
    }

    @GET
    @Path("/diff")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "diffTermsVersions",
            summary = "Compare two versions of the terms",
            description = "What differs between two texts, as a JSON Patch and as a list by party, goal and member.")
    public TermsDiff diff(
            UUID id,
            @QueryParam("from") @NotNull @Min(1) @Parameter(description = "A terms version", example = "1")
                    Integer from,
            @QueryParam("to") @NotNull @Min(1) @Parameter(description = "A terms version", example = "2") Integer to) {
        return TermsDiff.between(required(id, from), required(id, to));
    }

    @GET
    @Path("/gaps")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getAgreementGaps",
            summary = "Find what the text leaves unsaid",
            description =
                    "Codes of what the newest terms do not state, and of parties without an identifier in the register. Nothing is demanded by it.")
    public GapsView gaps(UUID id) {
        var terms = required(id, null);
        var ids =
                terms.terms().parties().stream().map(party -> party.partnerId()).toList();
        var unnumbered = organisations.of(ids).values().stream().anyMatch(organisation -> !organisation.numbered());
        return new GapsView(terms.termsVersion(), Gap.in(terms.terms(), unnumbered));
    }

    @GET
    @Path("/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getAgreementHistory",
            summary = "Read an agreement's history",
            description =
                    "Every change, newest first: when, in whose name, in which trace, and what it changed as a JSON Patch. `chainHolds` tells whether the hashes of all rows fit. Against the owner of the database a hash chain proves nothing.")
    public HistoryView history(UUID id, @Valid @BeanParam PageRequest page) {
        return history.of("agreement", id, page, caller.get());
    }

    private TermsVersion required(UUID id, @Nullable Integer termsVersion) {
        return agreements.versions(id, termsVersion, caller.get()).getFirst();
    }
}
