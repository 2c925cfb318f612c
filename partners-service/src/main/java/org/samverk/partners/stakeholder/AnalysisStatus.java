package org.samverk.partners.stakeholder;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// From draft to archive; from completed back to draft begins the next revision.
@Schema(name = "StakeholderAnalysisStatus")
public enum AnalysisStatus {
    DRAFT,
    IN_REVIEW,
    COMPLETED,
    ARCHIVED
}
