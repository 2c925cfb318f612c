package org.samverk.kit.access;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.security.Actor;
import org.samverk.kit.stored.Conditions;

/// Who may see one aggregate: its owner, how widely it is shared, and the parties counted in when RESTRICTED.
public record Access(@Nullable UUID owner, Visibility visibility, Set<UUID> audience) {
    /// The condition of a query over a table or alias with columns owner, visibility and audience; needs the
    /// parameters `everything` and `mine` of {@link Actor}.
    public static String condition(String alias) {
        return "(:everything or %s)".formatted(condition(alias, "cast(:mine as uuid[])"));
    }

    /// The condition that one who acts for others than the reader may see it.
    /// @param theirs an expression for the ids of those it acts for
    public static String condition(String alias, String theirs) {
        return """
                (%1$s.visibility in ('SHARED', 'PUBLIC') or %1$s.owner = any (%2$s)
                or (%1$s.visibility = 'RESTRICTED' and %1$s.audience && %2$s))""".formatted(alias, theirs);
    }

    /// The condition under which nothing of a row, past or present, is kept from its reader: it is theirs now.
    public static String everything(String alias) {
        return "(:everything or coalesce(%s.owner = any (cast(:mine as uuid[])), false))".formatted(alias);
    }

    /// The rows this actor may see, as a condition with its parameters.
    public static Conditions visibleTo(Actor actor, String alias) {
        return new Conditions()
                .and(condition(alias))
                .with("everything", actor.seesEverything())
                .with("mine", actor.mine());
    }

    /// Whether one who acts for these partners may see it: what the condition says of rows.
    public boolean seenBy(Set<UUID> partners) {
        var own = owner != null && partners.contains(owner);
        return switch (visibility) {
            case SHARED, PUBLIC -> true;
            case RESTRICTED -> own || !Collections.disjoint(audience, partners);
            case PRIVATE -> own;
        };
    }

    /// Seen also by theirs who entered it for the owner: what is PRIVATE is for the two, and for nobody it names.
    public Access enteredBy(@Nullable UUID creator) {
        if (creator == null || creator.equals(owner)) {
            return this;
        }
        return switch (visibility) {
            case SHARED, PUBLIC -> this;
            case RESTRICTED -> {
                var wider = new HashSet<>(audience);
                wider.add(creator);
                yield new Access(owner, visibility, Set.copyOf(wider));
            }
            case PRIVATE -> new Access(owner, Visibility.RESTRICTED, Set.of(creator));
        };
    }

    public static Access shared(@Nullable UUID owner) {
        return new Access(owner, Visibility.SHARED, Set.of());
    }
}
