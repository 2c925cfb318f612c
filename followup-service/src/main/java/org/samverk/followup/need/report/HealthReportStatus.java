package org.samverk.followup.need.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.samverk.kit.access.Act;

/// Where a public-health report stands.
@Schema(name = "PublicHealthReportStatus")
public enum HealthReportStatus {
    DRAFT,
    PUBLISHED,
    WITHDRAWN;

    /// What can happen to it now, whoever asks.
    public List<Act> transitions() {
        return switch (this) {
            case DRAFT -> List.of(HealthReportActs.PUBLISH);
            case PUBLISHED -> List.of(HealthReportActs.WITHDRAW);
            case WITHDRAWN -> List.of();
        };
    }
}
