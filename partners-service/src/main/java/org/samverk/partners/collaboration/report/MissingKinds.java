package org.samverk.partners.collaboration.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.samverk.partners.partner.profile.PartnerKind;
import org.samverk.partners.partner.profile.Sector;

/// Who does not take part yet.
@Schema(name = "MissingKinds")
record MissingKinds(
        @Schema(description = "Sectors nobody who takes part belongs to")
        List<Sector> sectors,

        @Schema(description = "Kinds of partner of which nobody takes part, those with the most candidates first")
        List<MissingKind> items) {

    @Schema(name = "MissingKind")
    record MissingKind(
            PartnerKind kind,

            @Schema(
                    description =
                            "Active partners of this kind in the collaboration's areas, a region's municipalities counted in; anywhere, when it names none")
            long candidates,

            @Schema(description = "Where they are listed", examples = "/samverk/v1/partners?kind=CHURCH")
            String href) {
        static MissingKind of(PartnerKind kind, long candidates) {
            return new MissingKind(kind, candidates, "/samverk/v1/partners?kind=" + kind);
        }
    }
}
