package org.samverk.agreements.agreement.text;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.samverk.agreements.agreement.shown.AgreementSubject;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.TermsDiff;
import org.samverk.agreements.agreement.terms.TermsVersion;
import org.samverk.kit.journal.history.History;
import org.samverk.kit.journal.history.HistoryView;
import org.samverk.kit.paging.Page;
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

    /// What is left unsaid.
    @Schema(name = "AgreementGaps")
    record GapsView(
            int termsVersion,

            @Schema(
                    description = "Codes of what is not stated; nothing is demanded by this",
                    examples = "[\"PERIOD_END\"]")
            List<String> items) {}

    private final Texts texts;
    private final FindGaps gaps;
    private final AgreementSubject subject;
    private final History history;
    private final Caller caller;

    TermsResource(Texts texts, FindGaps gaps, AgreementSubject subject, History history, Caller caller) {
        this.texts = texts;
        this.gaps = gaps;
        this.subject = subject;
        this.history = history;
        this.caller = caller;
    }

    @GET
    @Path("/versions")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listTermsVersions",
            summary = "List the versions of the terms",
            description =
                    "Every text that all have signed, and the one that is drafted or before the parties, newest first; of amendments that not all have signed, and of what came to nothing, those you were asked to consent to. Each has its number, its hash, when it was first proposed, and from which day to which it is or was in force. Sorts by `termsVersion`. A text is read by its number.")
    public Page<VersionEntry> versions(UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var all = texts.all(id, page, caller.get());
        var shown = all.stream().skip(page.offset()).limit(page.limit() + 1L).toList();
        return Page.of(shown, page.count() ? (long) all.size() : null, page, uri, entry -> entry);
    }

    @GET
    @Path("/versions/{termsVersion}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getTermsVersion",
            summary = "Read one version of the terms",
            description =
                    "A text as it was or is proposed; 404 where it is not for you, as at `/versions`. The text of a number never changes once it was proposed.")
    public VersionView version(UUID id, int termsVersion) {
        return VersionView.of(required(id, termsVersion));
    }

    @GET
    @Path("/terms")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getTermsInForce",
            summary = "Read the text in force on a day",
            description =
                    "The text that is or was in force on a day of the agreement's own calendar, by what is known now; 404 when none was. What was known at an earlier time is read with `knownAt` of the agreement.")
    public VersionView inForce(
            UUID id,
            @QueryParam("inForceOn") @NotNull @Parameter(description = "A day", example = "2026-05-01")
                    LocalDate inForceOn) {
        return VersionView.of(texts.inForceOn(inForceOn, id, caller.get()));
    }

    @GET
    @Path("/diff")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "diffTermsVersions",
            summary = "Compare two versions of the terms",
            description =
                    "What differs between two texts, as a JSON Patch and as a list by party, goal and member; 404 where one of them is not for you, as at `/versions`.")
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
            summary = "Find what is left unsaid",
            description =
                    "Codes of what the newest terms you are told of do not state, of parties without an identifier in the register, and of a follow-up that no plan says when to do. Nothing is demanded by it.")
    public GapsView gaps(UUID id) {
        var terms = texts.newest(id, caller.get());
        return new GapsView(terms.termsVersion(), gaps.of(id, terms.terms()));
    }

    @GET
    @Path("/history")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getAgreementHistory",
            summary = "Read an agreement's history",
            description =
                    "Every change, newest first unless sorted by `version`: when, in whose name, in which trace, and what it changed as a JSON Patch. `chainHolds` tells whether the hashes of all rows fit. What is only proposed, and what came to nothing, is left out unless you were asked to consent to it: of such a change you learn that there was one. What was so before you were let in is called `agreement.hidden` and shown by its hash only. Against the owner of the database a hash chain proves nothing.")
    public HistoryView history(UUID id, @Valid @BeanParam PageRequest page) {
        return history.of(subject.type(), id, page, caller.get());
    }

    private TermsVersion required(UUID id, int termsVersion) {
        return texts.of(id, termsVersion, caller.get()).getFirst();
    }
}
