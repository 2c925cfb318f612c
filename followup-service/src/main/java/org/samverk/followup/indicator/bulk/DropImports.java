package org.samverk.followup.indicator.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.samverk.kit.access.Access;
import org.samverk.kit.journal.Journal;

/// What was refused, only tried or interrupted goes with its indicator. Its history stays.
@ApplicationScoped
public class DropImports {
    /// Nothing bounds how often somebody tries.
    private static final int AT_ONCE = 100;

    private final Imports imports;
    private final Journal journal;

    DropImports(Imports imports, Journal journal) {
        this.imports = imports;
        this.journal = journal;
    }

    /// @param indicator that is held, and for which nothing was loaded
    /// @param access who sees the indicator
    @Transactional(Transactional.TxType.MANDATORY)
    public void of(UUID indicator, Access access) {
        for (var some = imports.vain(indicator, AT_ONCE); !some.isEmpty(); some = imports.vain(indicator, AT_ONCE)) {
            for (var one : some) {
                imports.remove(one);
                journal.appendDeletion(Imports.KIND + ".deleted", one.seenBy(access));
            }
        }
    }
}
