package org.samverk.followup.learning.cases.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far a case has come.
@Schema(name = "CaseStatus")
public enum CaseStatus {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
}
