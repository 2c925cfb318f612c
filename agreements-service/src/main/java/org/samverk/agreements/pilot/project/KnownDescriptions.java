package org.samverk.agreements.pilot.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samverk.kit.problem.FieldError;
import org.samverk.kit.security.Actor;

/// The project descriptions that proposals are made with.
@ApplicationScoped
public class KnownDescriptions {
    private final Descriptions descriptions;

    KnownDescriptions(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    /// @param missing the parts that are not written yet
    public record Known(int textVersion, List<FieldError> missing) {}

    /// A description of this area, as it stays until the transaction ends.
    public Optional<Known> held(UUID area, UUID id, Actor actor) {
        return descriptions
                .held(area, id, actor)
                .map(description -> new Known(
                        description.state().textVersion(),
                        description.state().content().missing()));
    }
}
