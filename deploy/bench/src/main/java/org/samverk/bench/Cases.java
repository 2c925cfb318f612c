package org.samverk.bench;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// All there is to measure; the first is measured unless another is named.
final class Cases {

    static final List<Case> ALL = List.of(PartnersCase.PARTNERS, AgreementsCase.AGREEMENTS, FollowupCase.FOLLOWUP);

    private Cases() {}

    static Optional<Case> named(String name) {
        return ALL.stream().filter(known -> known.name().equals(name)).findFirst();
    }

    static String names() {
        return ALL.stream().map(Case::name).collect(Collectors.joining("|"));
    }
}
