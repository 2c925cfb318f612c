package org.samverk.agreements.agreement.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A municipality (kommune, kommun) or the region (region, län) it belongs to.
@Schema(name = "AreaLevel")
public enum AreaLevel {
    MUNICIPALITY,
    REGION
}
