package org.samverk.partners.partner;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.Country;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Reference;
import org.samverk.partners.partner.profile.PartnerIdentifier;
import org.samverk.partners.partner.profile.PartnerKind;
import org.samverk.partners.partner.profile.PartnerLevel;
import org.samverk.partners.partner.profile.Sector;
import org.samverk.partners.partner.succession.Predecessor;
import org.samverk.partners.reference.AreaRef;

/// A partner as shown to a caller; `_links` are what this caller may do now.
@Schema(name = "Partner")
public record PartnerView(
        @Schema(readOnly = true) UUID id,

        @Schema(readOnly = true, description = "One step for every change, from 1")
        long version,

        String name,
        Map<String, String> names,
        Country country,
        PartnerKind kind,
        Sector sector,
        @Nullable PartnerLevel level,
        List<PartnerIdentifier> identifiers,
        List<AreaRef> areas,
        @Nullable UUID parentPartnerId,
        @Schema(readOnly = true) @Nullable Reference parent,
        List<String> themes,
        List<ExternalId> externalIds,
        @Nullable Boolean isIdeburen,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<UUID> memberships,
        @Nullable Boolean represents,

        @Schema(
                readOnly = true,
                description =
                        "The memberships by name, each partner once under whichever ids; only with `include=members`")
        @Nullable
        List<Reference> members,

        @Schema(
                readOnly = true,
                description =
                        "On the day of the answer: MERGED, a duplicate; DISSOLVED, others have taken its place; INACTIVE, set so or outside its validity")
        PartnerStatus status,

        @Schema(readOnly = true, description = "The partner that this was a duplicate of") @Nullable
        UUID mergedInto,

        @Schema(readOnly = true, description = "Who takes its place; decided, whether or not the day has come")
        List<Successor> successors,

        @Schema(
                readOnly = true,
                description =
                        "Whose place it takes; decided, whether or not the day has come. They name it, or a duplicate of it, among their `successors`, so it is not told with `knownAt`.")
        @Nullable
        List<Predecessor> succeeds,

        @Schema(readOnly = true, description = "Whether a registrar has confirmed it")
        boolean confirmed,

        @Schema(readOnly = true) boolean archived,
        @Schema(readOnly = true) Instant createdAt,
        @Schema(readOnly = true) Instant updatedAt,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    @Schema(name = "PartnerSuccessor")
    record Successor(
            UUID partnerId,
            @Nullable String name,

            @Schema(description = "Whoever has taken the successor's place, where somebody has") @Nullable
            UUID currentPartnerId,

            @Schema(description = "The first day on which it acts for this partner")
            LocalDate from) {

        private static Successor of(Reference successor, LocalDate from) {
            return new Successor(successor.id(), successor.name(), successor.currentPartnerId(), from);
        }
    }

    @Override
    public String self() {
        return "/samverk/v1/partners/" + id;
    }

    static PartnerView of(PartnerRow row, Actor actor, Instant now) {
        var state = row.state();
        var content = state.content();
        return new PartnerView(
                row.id(),
                row.version(),
                content.name(),
                content.names(),
                content.country(),
                content.kind(),
                content.sector() == null ? content.kind().usualSector() : content.sector(),
                content.level(),
                content.identifiers(),
                content.areas(),
                content.parentPartnerId(),
                content.parentPartnerId() == null ? null : row.reference(content.parentPartnerId()),
                content.themes(),
                content.externalIds(),
                content.isIdeburen(),
                content.validFrom(),
                content.validTo(),
                content.memberships(),
                content.represents(),
                row.members(),
                state.statusAt(now),
                state.merger() == null ? null : state.merger().into(),
                successors(row),
                row.succeeds(),
                state.confirmed(),
                state.archived(),
                state.createdAt(),
                state.updatedAt(),
                links(row, actor, now));
    }

    private static List<Successor> successors(PartnerRow row) {
        var succession = row.state().succession();
        return succession == null
                ? List.of()
                : succession.successors().stream()
                        .map(id -> Successor.of(row.reference(id), succession.from()))
                        .toList();
    }

    private static Map<String, Link> links(PartnerRow row, Actor actor, Instant now) {
        var self = "/samverk/v1/partners/" + row.id();
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self));
        links.put("history", Link.get(self + "/history"));
        links.put("contacts", Link.get(self + "/contacts"));
        links.put("likely-duplicates", Link.get(self + "/likely-duplicates"));
        if (row.state().merger() == null && PartnerActs.CHANGE.allows(actor, row)) {
            links.put("update", new Link(self, "PUT"));
        }
        if (row.state().merger() == null && row.state().succession() == null && PartnerActs.DELETE.allows(actor, row)) {
            links.put("delete", new Link(self, "DELETE"));
        }
        var possible = row.awaited()
                ? PartnerActs.transitionsOfAwaited(row.state(), now)
                : PartnerActs.transitions(row.state(), now);
        possible.filter(act -> act.allows(actor, row))
                .forEach(act -> links.put(act.name(), new Link(self + "/" + PartnerActs.noun(act), "POST")));
        return links;
    }
}
