package org.samverk.agreements.agreement.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.consent.Proposal;

/// That a text everybody has consented to holds from a day on, until a later one takes its place.
///
/// @param lastDay the last day in force by this text; absent when it runs on
public record Effect(
        int termsVersion, LocalDate from, @Nullable LocalDate lastDay) {
    /// In the order of their proposals; none begins before the one it takes the place of.
    public static List<Effect> of(List<Proposal> proposals) {
        var effects = new ArrayList<Effect>();
        for (var proposal : proposals) {
            if (proposal.complete()) {
                var first = proposal.firstDay();
                var from = effects.isEmpty() || first.isAfter(effects.getLast().from())
                        ? first
                        : effects.getLast().from();
                effects.add(new Effect(proposal.termsVersion(), from, proposal.lastDay()));
            }
        }
        return effects;
    }
}
