package org.samverk.agreements.agreement.terms.commitment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// ISO 4217.
@Schema(name = "Currency")
public enum Currency {
    SEK,
    DKK,
    NOK,
    EUR,
    ISK
}
