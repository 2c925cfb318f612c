package org.samverk.partners.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.value.Country;

/// The national numbers of organisations, how each proves itself, and what international registers call it
/// (org-id.guide, ISO 6523 ICD). A check digit never proves registration.
public enum IdentifierScheme {
    /// organisationsnummer: Luhn over ten digits; a third digit below 2 would be a personal number.
    SE_ORGNR(Country.SE, "\\d{10}", "SE-ON", "0007"),
    /// CVR-nummer: modulus 11.
    DK_CVR(Country.DK, "\\d{8}", "DK-CVR", "0184"),
    /// P-nummer of a production unit: some were issued with wrong weights, so the check digit is not tested.
    DK_P(Country.DK, "\\d{10}", null, "0096"),
    /// organisasjonsnummer: modulus 11.
    NO_ORGNR(Country.NO, "\\d{9}", "NO-BRC", "0192"),
    /// Y-tunnus: modulus 11.
    FI_YTUNNUS(Country.FI, "\\d{8}", "FI-PRO", "0212"),
    /// kennitala: modulus 11; a first digit outside 4 to 7 would be a person's.
    IS_KENNITALA(Country.IS, "\\d{10}", null, "0196"),
    /// Any other register; taken as given.
    OTHER(null, ".{1,100}", null, null);

    static final String PERSONAL_NUMBER = "personal-number";
    /// A date of birth (or a day plus sixty) and four digits, as Nordic personal numbers are built.
    private static final String PERSONAL =
            "(\\d{2})?\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]|6[1-9]|[78]\\d|9[01])[-+ ]?\\d{4}";

    private final @Nullable Country country;
    private final String form;
    private final @Nullable String orgId;
    private final @Nullable String icd;

    IdentifierScheme(@Nullable Country country, String form, @Nullable String orgId, @Nullable String icd) {
        this.country = country;
        this.form = form;
        this.orgId = orgId;
        this.icd = icd;
    }

    /// The scheme organisations of a country are known by.
    static IdentifierScheme of(Country country) {
        return Arrays.stream(values())
                .filter(scheme -> scheme.country == country)
                .findFirst()
                .orElseThrow();
    }

    @Nullable
    Country country() {
        return country;
    }

    /// Digits only, without the prefixes and zeros that are written but not part of the number.
    public String normalise(String value) {
        if (this == OTHER) {
            return value.strip();
        }
        var plain = value.strip().replaceAll("[\\s-]", "");
        return switch (this) {
            case SE_ORGNR -> plain.matches("16\\d{10}") ? plain.substring(2) : plain;
            case DK_CVR -> plain.replaceFirst("^(?i:DK)(?=\\d)", "");
            case FI_YTUNNUS -> plain.matches("\\d{7}") ? "0" + plain : plain;
            default -> plain;
        };
    }

    /// Why a normalised value is not a number of this scheme; empty when it is.
    public List<String> faults(String value) {
        if ((this == OTHER || (this == SE_ORGNR && value.length() == 12)) && value.matches(PERSONAL)) {
            return List.of(PERSONAL_NUMBER);
        }
        if (!value.matches(form)) {
            return List.of("wrong-length");
        }
        return switch (this) {
            case SE_ORGNR -> value.charAt(2) < '2' ? List.of(PERSONAL_NUMBER) : checked(luhn(value));
            case DK_CVR -> checked(sum(value, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0);
            case NO_ORGNR -> checked(mod11(value, 3, 2, 7, 6, 5, 4, 3, 2));
            case FI_YTUNNUS -> checked(mod11(value, 7, 9, 10, 5, 8, 4, 2));
            case IS_KENNITALA ->
                value.charAt(0) < '4' || value.charAt(0) > '7'
                        ? List.of(PERSONAL_NUMBER)
                        : checked(mod11(value, 3, 2, 7, 6, 5, 4, 3, 2) && (value.endsWith("9") || value.endsWith("0")));
            case DK_P, OTHER -> List.of();
        };
    }

    /// As people write it.
    String formatted(String value) {
        return switch (this) {
            case SE_ORGNR, IS_KENNITALA -> value.substring(0, 6) + "-" + value.substring(6);
            case NO_ORGNR -> value.substring(0, 3) + " " + value.substring(3, 6) + " " + value.substring(6);
            case FI_YTUNNUS -> value.substring(0, 7) + "-" + value.substring(7);
            case DK_CVR, DK_P, OTHER -> value;
        };
    }

    /// What org-id.guide calls the register, if it lists it.
    public Optional<String> register() {
        return Optional.ofNullable(orgId);
    }

    public Optional<String> orgId(String value) {
        return register().map(register -> register + "-" + value);
    }

    /// The number as international registers write it, if this register has a code there (ISO 6523).
    public Optional<String> iso6523(String value) {
        return Optional.ofNullable(icd).map(code -> code + ":" + (this == DK_CVR ? "DK" : "") + value);
    }

    private static List<String> checked(boolean holds) {
        return holds ? List.of() : List.of("check-digit");
    }

    private static int sum(String digits, int... weights) {
        var sum = 0;
        for (var i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum;
    }

    /// The digit after the weighted ones makes the sum divisible by eleven; ten cannot be written, so is never
    /// issued.
    private static boolean mod11(String digits, int... weights) {
        var check = (11 - sum(digits, weights) % 11) % 11;
        return check == digits.charAt(weights.length) - '0';
    }

    private static boolean luhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = (digits.charAt(digits.length() - 1 - i) - '0') * (i % 2 + 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0;
    }
}
