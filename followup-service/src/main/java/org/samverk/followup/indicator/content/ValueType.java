package org.samverk.followup.indicator.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What its measurements hold: a number, a percentage with what it is a part of, or a text with its place in an
/// order.
@Schema(name = "IndicatorValueType")
public enum ValueType {
    NUMBER,
    PERCENT,
    QUALITATIVE
}
