package org.samverk.kit.testing.access;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.security.Roles;
import org.samverk.kit.testing.Tokens;

/// A kind of caller: whose user, and in which one role. Nobody has a role beside the one named here.
///
/// @param whose `none` has no token, `alien` one for another system, `sys` is a service; else an organisation
/// @param role as much of its name as tells it from the others; `-` where it says nothing
record Column(String whose, String role) {
    private static final String[] ALL =
            Arrays.stream(Roles.class.getFields()).map(Column::named).toArray(String[]::new);

    /// @param organisations the claim of each whose
    @Nullable
    String token(Map<String, String> organisations) {
        return switch (whose) {
            case "none" -> null;
            case "alien" -> Tokens.wrongAudience(ALL);
            case "sys" -> Tokens.ofClient("partners-service", Roles.READER, Roles.SYSTEM);
            default -> Tokens.of(claim(organisations), named(role));
        };
    }

    private String claim(Map<String, String> organisations) {
        var claim = organisations.get(whose);
        if (claim == null) {
            throw new IllegalArgumentException("nobody said which organisation '%s' is".formatted(whose));
        }
        return claim;
    }

    private static String named(String beginning) {
        var names =
                Arrays.stream(ALL).filter(name -> name.startsWith(beginning)).toList();
        if (names.size() != 1) {
            throw new IllegalArgumentException("'%s' is no role, or several: %s".formatted(beginning, names));
        }
        return names.getFirst();
    }

    private static String named(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return whose + " " + role;
    }
}
