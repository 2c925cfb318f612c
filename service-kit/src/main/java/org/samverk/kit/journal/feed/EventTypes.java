package org.samverk.kit.journal.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.samverk.kit.input.InputRefusal;
import org.samverk.kit.journal.Tells;
import org.samverk.kit.problem.FieldError;

/// The types of the events that this service tells, as the journal has them: those that its entities declare. What
/// another form of one tells stands on the entity too.
@ApplicationScoped
class EventTypes {
    private final SessionFactory database;

    EventTypes(SessionFactory database) {
        this.database = database;
    }

    /// A misspelt type must not look like one that nothing happened of.
    /// @throws InputRefusal when no event here is of the type that is asked for
    void requireKnown(FeedRequest request) {
        if (request.type() != null && !told().contains(request.shortType())) {
            throw InputRefusal.invalid(List.of(new FieldError(
                    null, "type", "wrong-value", "Expected: one type of the events that are told here")));
        }
    }

    private Set<String> told() {
        return database.getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .flatMap(type -> Optional.ofNullable(type.getAnnotation(Tells.class)).stream())
                .flatMap(tells -> Stream.of(tells.events()).map(event -> tells.kind() + "." + event))
                .collect(Collectors.toSet());
    }
}
