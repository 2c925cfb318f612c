package org.samverk.partners.partner.finding;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.samverk.kit.paging.Page.Link;
import org.samverk.partners.partner.profile.PartnerKind;

/// A partner as found, with the way to it.
@Schema(name = "FoundPartner")
record FoundPartner(
        UUID id,
        String name,
        PartnerKind kind,
        @JsonProperty("_links") Map<String, Link> links) {
    static FoundPartner of(UUID id, String name, String kind) {
        return new FoundPartner(
                id, name, PartnerKind.valueOf(kind), Map.of("self", Link.get("/samverk/v1/partners/" + id)));
    }
}
