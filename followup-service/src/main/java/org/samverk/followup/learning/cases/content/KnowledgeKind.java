package org.samverk.followup.learning.cases.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What kind of knowledge a case joins.
@Schema(name = "KnowledgeKind")
public enum KnowledgeKind {
    RESEARCH,
    LOCAL_KNOWLEDGE,
    PRACTICE
}
