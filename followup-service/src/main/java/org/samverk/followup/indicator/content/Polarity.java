package org.samverk.followup.indicator.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Which way is better.
@Schema(name = "Polarity")
public enum Polarity {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER,
    NEUTRAL
}
