package org.samverk.partners.referral.pathway;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.access.Visibility;
import org.samverk.kit.etag.Versioned;
import org.samverk.kit.paging.Page.Link;
import org.samverk.kit.security.Actor;
import org.samverk.kit.value.ExternalId;
import org.samverk.kit.value.Reference;
import org.samverk.partners.partner.profile.PartnerKind;
import org.samverk.partners.referral.pathway.PathwayRow.LinkedAgreement;
import org.samverk.partners.referral.pathway.PathwayRow.LinkedOffer;
import org.samverk.partners.referral.pathway.content.Direction;
import org.samverk.partners.referral.pathway.content.PathwayStatus;
import org.samverk.partners.referral.pathway.content.PathwayType;

/// A pathway as shown to a caller; `_links` are what this caller may do now.
@Schema(name = "ReferralPathway")
record PathwayView(
        @Schema(readOnly = true) UUID id,

        @Schema(readOnly = true, description = "One step for every change, from 1")
        long version,

        UUID toPartnerId,
        @Schema(readOnly = true) Reference to,
        @Nullable UUID fromPartnerId,
        @Schema(readOnly = true) @Nullable Reference from,
        @Nullable PartnerKind fromKind,
        @Nullable UUID offerId,

        @Schema(readOnly = true, description = "The offer it leads to, if you may see that") @Nullable
        LinkedOffer offer,

        PathwayType type,
        Direction direction,
        @Nullable Map<String, String> criteria,
        List<String> themes,
        @Nullable UUID agreementId,

        @Schema(readOnly = true, description = "The agreement it rests on, if you may see that") @Nullable
        LinkedAgreement agreement,

        Visibility visibility,
        List<ExternalId> externalIds,
        @Schema(readOnly = true) PathwayStatus status,
        @Schema(readOnly = true) Instant statusSince,
        @Schema(readOnly = true) Instant createdAt,
        @Schema(readOnly = true) Instant updatedAt,
        @Schema(readOnly = true) @JsonProperty("_links") Map<String, Link> links)
        implements Versioned {

    @Override
    public String self() {
        return self(id);
    }

    private static String self(UUID id) {
        return "/samverk/v1/referral-pathways/" + id;
    }

    static PathwayView of(PathwayRow row, Actor actor) {
        var state = row.state();
        var content = state.content();
        var from = content.fromPartnerId();
        return new PathwayView(
                row.id(),
                row.version(),
                state.toPartnerId(),
                row.partner(state.toPartnerId()),
                from,
                from == null ? null : row.partner(from),
                content.fromKind(),
                content.offerId(),
                row.offer(),
                content.type(),
                content.direction(),
                content.criteria(),
                content.themes(),
                row.agreementId(),
                row.agreement(),
                Objects.requireNonNull(content.visibility()),
                content.externalIds(),
                state.status(),
                state.statusSince(),
                state.createdAt(),
                state.updatedAt(),
                links(row, actor));
    }

    private static Map<String, Link> links(PathwayRow row, Actor actor) {
        var self = self(row.id());
        var status = row.state().status();
        var links = new LinkedHashMap<String, Link>();
        links.put("self", Link.get(self));
        links.put("history", Link.get(self + "/history"));
        if (row.offer() != null) {
            links.put("offer", Link.get("/samverk/v1/offers/" + row.offer().id()));
        }
        if (status != PathwayStatus.ENDED && PathwayActs.CHANGE.allows(actor, row)) {
            links.put("update", new Link(self, "PUT"));
        }
        if (status == PathwayStatus.PLANNED && PathwayActs.DELETE.allows(actor, row)) {
            links.put("delete", new Link(self, "DELETE"));
        }
        PathwayActs.steps(status).stream()
                .filter(act -> act.allows(actor, row))
                .filter(act -> !act.equals(PathwayActs.ACTIVATE) || row.hasTwoEnds())
                .forEach(act -> links.put(act.name(), new Link(self + "/" + PathwayActs.noun(act), "POST")));
        return links;
    }
}
