package org.samverk.kit.openapi.refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.Index;
import org.jboss.jandex.IndexView;
import org.junit.jupiter.api.Test;
import org.samverk.kit.problem.ConstraintNames;
import org.samverk.kit.problem.Refusal;

class RefusedByTest {
    private final RefusedBy refusedBy = new RefusedBy(index(
            Refusal.class,
            Full.class,
            Shut.class,
            Taken.class,
            Door.class,
            Heavy.class,
            Wood.class,
            Glass.class,
            Opened.class,
            Listening.class,
            Names.class,
            Step.class,
            Rooms.class));

    @Test
    void what_a_lambda_and_a_method_it_calls_refuse_is_found() {
        assertEquals(Set.of("full"), slugs("countRooms"));
    }

    @Test
    void what_a_lambda_in_a_constant_refuses_is_found() {
        assertEquals(Set.of("shut"), slugs("step"));
    }

    @Test
    void an_operation_that_no_method_is_is_a_fault() {
        var fault = assertThrows(IllegalStateException.class, () -> refusedBy.operation("sing", false));
        assertTrue(String.valueOf(fault.getMessage()).startsWith("sing: "));
    }

    @Test
    void what_any_implementation_refuses_is_found_if_it_inherits_it_too() {
        assertEquals(Set.of("shut"), slugs("knock"));
    }

    @Test
    void what_a_listener_refuses_is_found_where_it_is_told() {
        assertEquals(Set.of("full"), slugs("open"));
    }

    @Test
    void a_broken_constraint_is_refused_where_its_feature_writes() {
        assertEquals(Set.of("taken"), writing("name"));
        assertEquals(Set.of(), slugs("name"));
    }

    @Test
    void what_is_said_each_time_is_told_and_nothing_that_is_no_sentence() {
        assertEquals(
                Set.of(new ProblemType(409, "full", "No room", "There is no room.")),
                refusedBy.operation("open", false));
        assertEquals(Set.of(new ProblemType(422, "taken", "Taken", null)), refusedBy.operation("name", true));
    }

    private Set<String> slugs(String reading) {
        return slugs(reading, false);
    }

    private Set<String> writing(String operation) {
        return slugs(operation, true);
    }

    private Set<String> slugs(String operation, boolean writes) {
        return refusedBy.operation(operation, writes).stream()
                .map(ProblemType::slug)
                .collect(Collectors.toSet());
    }

    private static IndexView index(Class<?>... classes) {
        try {
            return Index.of(classes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static final class Full extends Refusal {
        Full() {
            super(409, "full", "No room", "There is no room.");
        }
    }

    static final class Shut extends Refusal {
        Shut() {
            super(409, "shut", "Shut", "It is shut.");
        }
    }

    static final class Taken extends Refusal {
        Taken() {
            super(422, "taken", "Taken", "/name");
        }
    }

    interface Door {
        void knock();
    }

    static class Heavy {
        public void knock() {
            throw new Shut();
        }
    }

    static final class Wood extends Heavy implements Door {}

    static final class Glass implements Door {
        @Override
        public void knock() {}
    }

    record Opened(int rooms) {}

    static final class Listening {
        void told(@Observes Opened opened) {
            if (opened.rooms() == 0) {
                throw new Full();
            }
        }
    }

    static final class Names implements ConstraintNames {
        @Override
        public Optional<Refusal> refusal(String constraint) {
            return Optional.of(new Taken());
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // a lambda that holds nothing
    enum Step {
        IN(() -> {
            throw new Shut();
        });

        private final Runnable taking;

        Step(Runnable taking) {
            this.taking = taking;
        }
    }

    static final class Rooms {
        private final Event<Opened> opened;
        private final Door door;

        Rooms(Event<Opened> opened, Door door) {
            this.opened = opened;
            this.door = door;
        }

        @Operation(operationId = "countRooms")
        public long count() {
            return Stream.of(1, 2).filter(room -> free(room) > 0).count();
        }

        private static int free(int room) {
            return List.of(room).stream().findFirst().orElseThrow(Full::new);
        }

        @Operation(operationId = "step")
        public void step() {
            Step.IN.taking.run();
        }

        @Operation(operationId = "knock")
        public void knock() {
            door.knock();
        }

        @Operation(operationId = "open")
        public void open() {
            opened.fire(new Opened(3));
        }

        @Operation(operationId = "name")
        public void name() {}
    }
}
