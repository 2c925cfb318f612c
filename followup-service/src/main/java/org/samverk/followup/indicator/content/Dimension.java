package org.samverk.followup.indicator.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// By what measurements of one period may be told apart.
@Schema(name = "IndicatorDimension")
public enum Dimension {
    SEX,
    AGE,
    EDUCATION,
    ORIGIN,
    AREA
}
