package org.samverk.followup.need.known;

/// A municipality (kommune, kommun) or the region (region, län) it belongs to.
public enum AreaLevel {
    MUNICIPALITY,
    REGION
}
