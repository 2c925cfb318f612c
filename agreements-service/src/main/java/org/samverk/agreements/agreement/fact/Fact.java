package org.samverk.agreements.agreement.fact;

import java.time.Instant;
import java.util.Comparator;

/// Something that comes true by the calendar alone; told once, with the instant it came true.
///
/// @param at when it comes, or came, true
public record Fact(What what, Instant at) implements Comparable<Fact> {
    private static final Comparator<Fact> ORDER = Comparator.comparing(Fact::at).thenComparing(Fact::what);

    /// In the order in which they are told when they come at once.
    public enum What {
        PROPOSAL_LAPSED("proposal-lapsed"),
        IN_FORCE("in-force"),
        AMENDED("amendment-in-force"),
        LAST_CANCELLATION("last-cancellation-date-passed"),
        RENEWED_TACITLY("renewed-tacitly"),
        NOTICE_WINDOW("notice-window-opened"),
        TERMINATED("terminated"),
        RENEWED("renewed"),
        EXPIRED("expired");

        private final String event;

        What(String event) {
            this.event = event;
        }

        public String event() {
            return event;
        }

        /// Whether nothing is in force any more.
        public boolean isEnd() {
            return switch (this) {
                case TERMINATED, RENEWED, EXPIRED -> true;
                case PROPOSAL_LAPSED, IN_FORCE, AMENDED, LAST_CANCELLATION, RENEWED_TACITLY, NOTICE_WINDOW -> false;
            };
        }
    }

    @Override
    public int compareTo(Fact other) {
        return ORDER.compare(this, other);
    }
}
