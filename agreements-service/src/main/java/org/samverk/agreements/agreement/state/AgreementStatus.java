package org.samverk.agreements.agreement.state;

import java.util.List;

/// Where an agreement stands on a day. Never set, always derived; see [Standing].
public enum AgreementStatus {
    DRAFT,
    /// A party that must decide before it signs has not yet.
    PENDING_DECISION,
    PENDING_SIGNATURE,
    /// All have signed; its period has not begun.
    SIGNED,
    ACTIVE,
    /// In force, and a party has ended it.
    NOTICE_GIVEN,
    TERMINATED,
    /// Another agreement has taken its place.
    RENEWED,
    EXPIRED,
    CANCELLED;

    private static final String CONCLUDED = "a.phase = 'CONCLUDED'";
    private static final String OPEN = "(a.lapses_at is null or a.lapses_at > :now)";
    private static final String BEGUN =
            CONCLUDED + " and a.begins_at <= :now and (a.terminates_at is null or a.terminates_at > :now)";
    private static final String IN_FORCE = BEGUN + " and (a.over_at is null or a.over_at > :now)";

    /// The condition of a query over `agreement a`: nothing took effect, or ever will.
    public static String deletable() {
        return "(%s or %s)".formatted(DRAFT.condition(), CANCELLED.condition());
    }

    /// The phases it is had in, unless all have signed.
    public List<String> phases() {
        return switch (this) {
            case DRAFT -> List.of("DRAFT", "DECISION", "PROPOSED");
            case PENDING_DECISION -> List.of("DECISION");
            case PENDING_SIGNATURE -> List.of("PROPOSED");
            case CANCELLED -> List.of("CANCELLED");
            case SIGNED, ACTIVE, NOTICE_GIVEN, EXPIRED, TERMINATED, RENEWED -> List.of();
        };
    }

    /// The condition of a query over `agreement a` that holds for the rows of this status at the instant `:now`.
    public String condition() {
        return switch (this) {
            case DRAFT -> "a.phase = 'DRAFT' or (a.phase in ('DECISION', 'PROPOSED') and a.lapses_at <= :now)";
            case PENDING_DECISION -> "a.phase = 'DECISION' and " + OPEN;
            case PENDING_SIGNATURE -> "a.phase = 'PROPOSED' and " + OPEN;
            case CANCELLED -> "a.phase = 'CANCELLED'";
            case SIGNED ->
                CONCLUDED + " and a.begins_at > :now and (a.terminates_at is null or a.terminates_at > :now)";
            case ACTIVE -> IN_FORCE + " and a.terminates_at is null";
            case NOTICE_GIVEN -> IN_FORCE + " and a.terminates_at is not null";
            case TERMINATED -> CONCLUDED + " and a.terminates_at <= :now";
            case RENEWED -> BEGUN + " and a.renewed_at <= :now";
            case EXPIRED -> BEGUN + " and a.ends_at <= :now and (a.renewed_at is null or a.renewed_at > :now)";
        };
    }
}
