package org.samverk.acceptance.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.samverk.acceptance.RunningSuite;
import org.samverk.acceptance.profile.ApiDocument;
import org.samverk.acceptance.profile.Operation;

/// Every operation of the document takes its own example, and answers as the document tells. Last of all: partners that
/// are registered by example pass for others.
@Order(Integer.MAX_VALUE)
@ExtendWith(RunningSuite.class)
class EveryOperationTest {
    private final List<Operation> operations = ApiDocument.served().operations();
    private final Run run = new Run(ApiDocument.served());

    @TestFactory
    Stream<DynamicTest> every_operation_takes_its_own_example() {
        var all = operations.stream()
                .flatMap(operation -> Asking.allOf(operation).stream())
                .map(asking -> dynamicTest(asking.toString(), () -> isTaken(asking)));
        return Stream.concat(all, Stream.of(dynamicTest("none is left out", this::allWereCalled)));
    }

    private void isTaken(Asking asking) {
        var answer = run.call(asking);
        assertEquals(2, answer.status() / 100, answer::text);
    }

    private void allWereCalled() {
        assertEquals(
                List.of(),
                operations.stream()
                        .map(Operation::id)
                        .filter(id -> !run.called().contains(id))
                        .toList());
    }
}
