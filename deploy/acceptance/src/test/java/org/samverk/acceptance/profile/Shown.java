package org.samverk.acceptance.profile;

import org.jspecify.annotations.Nullable;

/// What came of one check of a rule.
record Shown(String rule, String by, boolean isExcused, boolean isMet) {
    static Shown of(Check check, @Nullable Throwable fault) {
        return new Shown(
                check.rule(),
                check.method().getDeclaringClass().getSimpleName() + ": " + check.name(),
                check.isExcused(),
                fault == null);
    }
}
