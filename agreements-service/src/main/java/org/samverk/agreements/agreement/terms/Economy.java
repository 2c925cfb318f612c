package org.samverk.agreements.agreement.terms;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.terms.commitment.Currency;

/// What it costs, as far as the text says.
@Schema(name = "AgreementEconomy")
public record Economy(
        @PositiveOrZero @Digits(integer = 12, fraction = 3) @Nullable
        BigDecimal total,

        @NotNull Currency currency,

        @Size(max = 2000) @Nullable String note) {}
