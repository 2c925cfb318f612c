package org.samverk.kit.problem;

import java.util.Optional;

/// Says what a broken database constraint means, where two requests raced past a check. Beans of this are asked in
/// turn.
public interface ConstraintNames {
    Optional<Refusal> refusal(String constraint);
}
