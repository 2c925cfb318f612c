package org.samverk.partners.forum.report;

import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.samverk.partners.forum.content.Formality;
import org.samverk.partners.forum.content.ForumType;
import org.samverk.partners.partner.profile.Sector;

/// Which sectors and levels meet in one forum.
@Schema(name = "ForumSectorMix")
record SectorMix(
        UUID forumId,
        Map<String, String> name,
        ForumType forumType,
        Formality formality,

        @Schema(description = "Partners with a seat today, observers apart")
        long members,

        @Schema(description = "How many of them are of which sector")
        Map<Sector, Long> membersBySector,

        @Schema(description = "How many of them work on which level: LOCAL, REGIONAL, NATIONAL, NORDIC, or UNKNOWN")
        Map<String, Long> membersByLevel,

        @Schema(description = "Whether at least two sectors meet")
        boolean crossSector) {}
