package org.samverk.agreements.activity.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether it begins something, or makes what there is different.
@Schema(name = "ActivityChangeKind")
public enum ChangeKind {
    NEW,
    ADJUSTED
}
