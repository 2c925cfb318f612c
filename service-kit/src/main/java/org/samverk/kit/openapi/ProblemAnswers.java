package org.samverk.kit.openapi;

import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.samverk.kit.openapi.refusal.ProblemType;
import org.samverk.kit.openapi.refusal.RefusedBy;

/// Tells of an operation which problems it may answer, by status and type: those that the kit answers everywhere by
/// reference, those that are its own in place.
record ProblemAnswers(RefusedBy refusedBy) {
    /// Whether something is at an address, the address says: code reached may look up what a body names.
    private static final Set<String> BY_ADDRESS = Set.of("404", "410");

    /// @param general the statuses that the kit answers to such an operation
    void tell(HttpMethod method, Operation operation, Stream<String> general) {
        var own = refusedBy.operation(operation.getOperationId(), method != HttpMethod.GET);
        var byStatus = own.stream()
                .collect(Collectors.groupingBy(
                        type -> String.valueOf(type.status()),
                        TreeMap::new,
                        Collectors.toCollection(() -> new TreeSet<ProblemType>())));
        byStatus.keySet().removeAll(BY_ADDRESS);
        general.forEach(status -> byStatus.computeIfAbsent(status, _ -> new TreeSet<>()));
        byStatus.forEach((status, types) -> answer(operation, method, status, types));
    }

    private static void answer(Operation operation, HttpMethod method, String status, Set<ProblemType> own) {
        var problems = Objects.requireNonNull(Problems.ALL.get(status), status);
        var types = problems.types(method);
        own.forEach(type -> types.add(type.slug()));
        if (!types.isEmpty()) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            status,
                            types.equals(problems.types(HttpMethod.POST))
                                    ? OASFactory.createAPIResponse().ref("#/components/responses/" + problems.slug())
                                    : problems.response(status, types, own));
        }
    }
}
