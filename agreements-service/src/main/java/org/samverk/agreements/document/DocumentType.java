package org.samverk.agreements.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a document is to its agreement.
@Schema(name = "AgreementDocumentType")
enum DocumentType {
    SIGNED_ORIGINAL,
    ANNEX,
    DECISION,
    BUDGET,
    PROJECT_DESCRIPTION,
    FOLLOW_UP_PLAN,
    OTHER
}
