package org.samverk.partners.reference;

/// A municipality (kommune, kommun) or the region (region, län) it belongs to.
public enum AreaLevel {
    MUNICIPALITY,
    REGION
}
