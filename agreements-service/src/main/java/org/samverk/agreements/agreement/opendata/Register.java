package org.samverk.agreements.agreement.opendata;

import java.util.Optional;
import java.util.stream.Stream;

/// The registers of organisations that org-id.guide lists, by the scheme our own register has their numbers under.
enum Register {
    SE_ORGNR("SE-ON"),
    DK_CVR("DK-CVR"),
    NO_ORGNR("NO-BRC"),
    FI_YTUNNUS("FI-PRO");

    private final String listed;

    Register(String listed) {
        this.listed = listed;
    }

    /// A number in one of them.
    record Entry(String scheme, String id) {
        /// What the standard tells organisations apart by.
        String orgId() {
            return scheme + "-" + id;
        }

        Members members() {
            return new Members().with("scheme", scheme).with("id", id);
        }
    }

    /// @param identifier as the register's feed tells it: `DK_CVR:29190925`
    /// @return none where no list has its register
    static Optional<Entry> number(String identifier) {
        var parts = identifier.split(":", 2);
        return Stream.of(values())
                .filter(register -> register.name().equals(parts[0]))
                .map(register -> new Entry(register.listed, parts[1]))
                .findFirst();
    }
}
